import { describe, expect, test } from '@jest/globals';
import { decoder } from '#catalogue';
import { ledgerEvents, type ProblemError } from '#contracts';
import { AppendTooLarge, StoreUnavailable, type EventStore, type ReadStreamOptions } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import type { Clock } from '#kernel';
import { Dispatcher, type CommandRequest } from './index.js';
import { accounts } from './testing/accounts.js';

const clock: Clock = { now: () => '2011-03-01T09:00:00.000Z' };

const dispatcherOn = (store: EventStore, soleWriter = false) =>
  new Dispatcher({ store, capabilities: [accounts], decode: decoder([...accounts.events, ...ledgerEvents]), clock, soleWriter });

const caller = {
  actor: { id: 'ama', kind: 'user', side: 'vendor' },
  scopes: ['commands:accounts'],
  client: 'crm',
  correlationId: 'c1',
} as const;

let keys = 0;
const request = (command: string, body: object, more: Partial<CommandRequest> = {}): CommandRequest => ({
  command,
  body,
  idempotencyKey: `key-${(keys += 1)}`,
  ...caller,
  ...more,
});

const open = request('OpenAccount', { partnerId: 'p1' });
const charge = (amount: string, more: Partial<CommandRequest> = {}) => request('Charge', { partnerId: 'p1', amount }, more);
const codeOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'accepted',
    ({ code }: ProblemError) => code,
  );
const lengthOf = async (store: EventStore, stream: string) => ((await store.streamHead(stream)) ?? -1) + 1;

describe('a command', () => {
  test('is answered with what it appended', async () => {
    const store = memoryEventStore();
    const answer = await dispatcherOn(store).dispatch(open);
    expect(answer).toMatchObject({ stream: 'partner-p1', revision: 0, replayed: false, position: await store.logHead() });
  });

  test('says in each event who, when, why and on whose behalf, and what was read elsewhere', async () => {
    const store = memoryEventStore();
    const dispatcher = dispatcherOn(store);
    await dispatcher.dispatch(open);
    const body = { partnerId: 'p1', amount: '5', reason: 'as agreed', effectiveAt: '2011-02-01T00:00:00Z', onBehalfOf: 'ben' };
    await dispatcher.dispatch(request('Charge', body, { scopes: ['commands:accounts', 'delegate'], traceparent: '00-a-b-01' }));
    const [event] = await Array.fromAsync(store.readStream('partner-p1', { from: 1 }));
    expect(event?.metadata).toMatchObject({
      commandType: 'Charge',
      actor: { id: 'ama', onBehalfOf: 'ben' },
      reason: 'as agreed',
      recordedAt: clock.now(),
      effectiveAt: '2011-02-01T00:00:00Z',
      read: { 'program-p': -1 },
      schemaVersion: 1,
      $correlationId: 'c1',
      traceparent: '00-a-b-01',
    });
  });

  test('with the same key and body is answered the same again and stored once, also by another process and much later', async () => {
    const store = memoryEventStore();
    const first = await dispatcherOn(store).dispatch(open);
    const other = dispatcherOn(store);
    for (let more = 0; more < 5; more += 1) await other.dispatch(charge('1'));
    expect(await other.dispatch(open)).toEqual({ ...first, replayed: true });
    expect(await lengthOf(store, 'partner-p1')).toBe(6);
  });

  test('with the same key and another body is refused', async () => {
    const dispatcher = dispatcherOn(memoryEventStore());
    await dispatcher.dispatch(open);
    const one = charge('1');
    await dispatcher.dispatch(one);
    expect(await codeOf(dispatcher.dispatch({ ...one, body: { partnerId: 'p1', amount: '2' } }))).toBe('idempotency-key-reused');
  });

  test('that was refused is decided afresh under the same key', async () => {
    const dispatcher = dispatcherOn(memoryEventStore());
    const one = charge('1');
    expect(await codeOf(dispatcher.dispatch(one))).toBe('partner-unknown');
    await dispatcher.dispatch(open);
    expect(await codeOf(dispatcher.dispatch(one))).toBe('accepted');
  });

  test('that still runs is not started twice', async () => {
    const dispatcher = dispatcherOn(memoryEventStore());
    const answers = await Promise.all([codeOf(dispatcher.dispatch(open)), codeOf(dispatcher.dispatch(open))]);
    expect(answers.toSorted()).toEqual(['accepted', 'command-in-flight']);
  });

  test('is held against the revision of its entity, not of its stream', async () => {
    const dispatcher = dispatcherOn(memoryEventStore());
    await dispatcher.dispatch(open);
    await dispatcher.dispatch(charge('1', { ifMatch: 0 }));
    const stale = dispatcher.dispatch(charge('1', { ifMatch: 0 }));
    await expect(stale).rejects.toMatchObject({ code: 'revision-stale', details: { etag: '"1"' } });
  });

  test('is malformed with every fault and its path, and nothing is appended', async () => {
    const store = memoryEventStore();
    const attempt = dispatcherOn(store).dispatch(request('Charge', { partnerId: 'P 1', amount: 5, colour: 'red' }));
    await expect(attempt).rejects.toMatchObject({ code: 'body-malformed' });
    const faults = await attempt.then(
      () => [],
      (error: ProblemError) => error.details.faults ?? [],
    );
    expect(faults.map(({ path }) => path).toSorted()).toEqual(['amount', 'colour', 'partnerId']);
    expect(await store.logHead()).toBe('0'.repeat(20));
  });

  test('needs the scope and the side that it names, and acting for another a scope of its own', async () => {
    const dispatcher = dispatcherOn(memoryEventStore());
    expect(await codeOf(dispatcher.dispatch({ ...open, scopes: ['read'] }))).toBe('not-allowed');
    expect(await codeOf(dispatcher.dispatch({ ...open, actor: { id: 'x', kind: 'user', side: 'partner' } }))).toBe('not-allowed');
    expect(await codeOf(dispatcher.dispatch(request('OpenAccount', { partnerId: 'p1', onBehalfOf: 'ben' })))).toBe('not-allowed');
  });

  test("on a partner that is not the caller's is answered as one on a partner that does not exist", async () => {
    const dispatcher = dispatcherOn(memoryEventStore());
    await dispatcher.dispatch(open);
    const bound = { actor: { ...caller.actor, partnerId: 'p2' } } as const;
    expect(await codeOf(dispatcher.dispatch(charge('1', bound)))).toBe('partner-unknown');
  });

  test('has what must come before it accepted first, once', async () => {
    const store = memoryEventStore();
    const dispatcher = dispatcherOn(store);
    const body = { partnerId: 'p1', amount: '1' };
    await Promise.all([1, 2, 3].map(() => dispatcher.dispatch(request('ChargeOpening', body))));
    expect(await lengthOf(store, 'partner-p1')).toBe(1);
    expect(await lengthOf(store, 'metrics-p1.p.FY2011')).toBe(3);
  });
});

describe('racing commands', () => {
  test('of two processes are decided again on what the other stored: no limit is overrun, nothing is lost', async () => {
    const store = memoryEventStore();
    const processes = [dispatcherOn(store), dispatcherOn(store)];
    await processes[0]?.dispatch(open);
    const attempts = Array.from({ length: 60 }, (_, index) => codeOf((processes[index % 2] as Dispatcher).dispatch(charge('2'))));
    const codes = await Promise.all(attempts);
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(50);
    expect(await lengthOf(store, 'partner-p1')).toBe(51);
  });

  test('a rule changed in one process is obeyed by the other', async () => {
    const store = memoryEventStore();
    const [one, other] = [dispatcherOn(store), dispatcherOn(store)];
    await one.dispatch(open);
    await other.dispatch(charge('90'));
    await one.dispatch(request('SetLimit', { limit: '90' }));
    expect(await codeOf(other.dispatch(charge('1')))).toBe('partner-exists');
  });

  test('a rule changed in one process is obeyed by the other, also where that one is just reading it', async () => {
    const store = memoryEventStore();
    const gate = Promise.withResolvers<void>();
    const slow = Object.create(store, {
      readStream: {
        async *value(stream: string, options?: ReadStreamOptions) {
          const events = await Array.fromAsync(store.readStream(stream, options));
          if (stream === 'program-p') await gate.promise;
          yield* events;
        },
      },
    }) as EventStore;
    const [one, other] = [dispatcherOn(store), dispatcherOn(slow)];
    for (const partnerId of ['p1', 'p2']) await one.dispatch(request('OpenAccount', { partnerId }));
    const first = other.dispatch(charge('1'));
    await new Promise(setImmediate);
    await one.dispatch(request('SetLimit', { limit: '90' }));
    const second = codeOf(other.dispatch(request('Charge', { partnerId: 'p2', amount: '95' })));
    await new Promise(setImmediate);
    gate.resolve();
    await first;
    expect(await second).toBe('partner-exists');
  });
});

describe('a batch', () => {
  const items = ['60', '60', '40'].map((amount) => ({ partnerId: 'p1', amount }));
  const batch = { command: 'Charge', items, idempotencyKey: 'b1', ...caller };

  test('stores what is accepted of one stream in one append, and answers each item', async () => {
    const store = memoryEventStore();
    const dispatcher = dispatcherOn(store);
    await dispatcher.dispatch(open);
    const outcomes = await dispatcher.dispatchBatch(batch);
    expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : outcome.revision))).toEqual([1, 'partner-exists', 2]);
  });

  test('sent again replays what was stored and does the rest', async () => {
    const store = memoryEventStore();
    const dispatcher = dispatcherOn(store);
    await dispatcher.dispatch(open);
    await dispatcher.dispatchBatch(batch);
    await dispatcher.dispatch(request('SetLimit', { limit: '200' }));
    const outcomes = await dispatcherOn(store).dispatchBatch(batch);
    expect(outcomes.map((outcome) => 'replayed' in outcome && outcome.replayed)).toEqual([true, false, true]);
    expect(await lengthOf(store, 'partner-p1')).toBe(4);
  });

  test('with one malformed item is malformed as a whole', async () => {
    const store = memoryEventStore();
    const attempt = dispatcherOn(store).dispatchBatch({ ...batch, items: [...items, { partnerId: 'p1' }] });
    await expect(attempt).rejects.toMatchObject({ code: 'body-malformed', details: { faults: [{ path: 'items.3.amount' }] } });
    expect(await store.logHead()).toBe('0'.repeat(20));
  });
});

describe('what is too large for one append', () => {
  /** A store that takes two events at once. */
  const small = (): EventStore => {
    const store = memoryEventStore();
    const append: EventStore['append'] = (stream, events, expected) =>
      events.length > 2 ? Promise.reject(new AppendTooLarge(2, 1_048_576)) : store.append(stream, events, expected);
    return Object.create(store, { append: { value: append } }) as EventStore;
  };
  const charges = (count: number, idempotencyKey: string) => ({
    command: 'Charge',
    items: Array.from({ length: count }, () => ({ partnerId: 'p1', amount: '1' })),
    idempotencyKey,
    ...caller,
  });

  test('of a batch is refused, and says how to split it', async () => {
    const store = small();
    const dispatcher = dispatcherOn(store);
    await dispatcher.dispatch(open);
    const outcomes = await dispatcher.dispatchBatch(charges(4, 'b1'));
    expect(outcomes.map((outcome) => 'code' in outcome && [outcome.code, outcome.message])).toEqual(
      Array.from({ length: 4 }, () => [
        'command-too-large',
        'the events of these 4 commands are too large together: an append holds at most 1048576 bytes; send the first 2 as one batch, and the others, from the next Charge on, after it',
      ]),
    );
    expect(await lengthOf(store, 'partner-p1')).toBe(1);
  });

  test('of commands that only came together is stored in several', async () => {
    const store = small();
    const dispatcher = dispatcherOn(store);
    await dispatcher.dispatch(open);
    const answers = await Promise.all(Array.from({ length: 9 }, () => codeOf(dispatcher.dispatch(charge('1')))));
    expect(new Set(answers)).toEqual(new Set(['accepted']));
    expect(await lengthOf(store, 'partner-p1')).toBe(10);
  });
});

test('a store that takes no writes is never a yes', async () => {
  const store = memoryEventStore();
  const failing: EventStore = Object.create(store, {
    append: { value: () => Promise.reject(new StoreUnavailable('full', 'no space left')) },
  }) as EventStore;
  await expect(dispatcherOn(failing).dispatch(open)).rejects.toMatchObject({ code: 'store-unavailable' });
});

test('a store that cannot be read is never a yes either, nor a no: not to a command, nor to any item of a batch', async () => {
  const store = memoryEventStore();
  const unread = (): never => {
    throw new StoreUnavailable('down', 'it cannot be reached');
  };
  const dispatcher = dispatcherOn(Object.create(store, { readStream: { value: unread } }) as EventStore);
  const away = { code: 'store-unavailable', details: { retryAfter: 1 } };
  const body = { partnerId: 'p1', amount: '1' };
  for (const command of ['Charge', 'ChargeLocated']) {
    await expect(dispatcher.dispatch(request(command, body))).rejects.toMatchObject(away);
    await expect(
      dispatcher.dispatchBatch({ command, items: [body, body], idempotencyKey: 'b1', ...caller }),
    ).rejects.toMatchObject(away);
  }
});

test('a refusal is kept beside the ledger', async () => {
  const store = memoryEventStore();
  const dispatcher = dispatcherOn(store);
  await codeOf(dispatcher.dispatch(charge('1')));
  await dispatcher.idle();
  const [refusal] = await Array.fromAsync(store.readStream('refusals-2011-03-01'));
  expect(refusal?.data).toMatchObject({ command: 'Charge', code: 'partner-unknown', partnerId: 'p1' });
});
