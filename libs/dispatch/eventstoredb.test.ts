import { describe, expect, test } from '@jest/globals';
import { decoder } from '#catalogue';
import { ledgerEvents, type ProblemError } from '#contracts';
import type { EventStore } from '#event-store';
import { IMPATIENT, withMisbehaving, type Misbehaving } from '#event-store/eventstoredb/testing';
import { Dispatcher, openLedger, type CommandRequest } from './index.js';
import { accounts } from './testing/accounts.js';

const clock = { now: () => new Date().toISOString() };
const decode = decoder([...accounts.events, ...ledgerEvents]);
const dispatcherOn = (store: EventStore) => new Dispatcher({ store, capabilities: [accounts], decode, clock, soleWriter: false });

const caller = {
  actor: { id: 'ama', kind: 'user', side: 'vendor' },
  scopes: ['commands:accounts'],
  client: 'crm',
  correlationId: 'c1',
} as const;

let keys = 0;
const request = (command: string, body: object, idempotencyKey = `key-${(keys += 1)}`): CommandRequest => ({
  command,
  body,
  idempotencyKey,
  ...caller,
});
const open = (partnerId = 'p1') => request('OpenAccount', { partnerId });
const charge = (amount: string, partnerId = 'p1', key?: string) => request('Charge', { partnerId, amount }, key);

const outcomeOf = (answer: Promise<{ readonly replayed: boolean }>): Promise<string> =>
  answer.then(
    ({ replayed }) => (replayed ? 'replayed' : 'accepted'),
    ({ code }: ProblemError) => code,
  );
const lengthOf = async (store: EventStore, stream: string) => ((await store.streamHead(stream)) ?? -1) + 1;

/** Two processes of command-api on one server, and a look at what they stored. */
const withTwo = (run: (one: Dispatcher, other: Dispatcher, store: EventStore, on: Misbehaving) => Promise<void>) =>
  withMisbehaving(async (on) => {
    const [store, second] = [await on.open(), await on.open()];
    await run(dispatcherOn(store), dispatcherOn(second), store, on);
  });

describe('two processes on one EventStoreDB', () => {
  test('decide again on what the other stored: no limit is overrun, nothing is lost', () =>
    withTwo(async (one, other, store) => {
      await one.dispatch(open());
      const attempts = Array.from({ length: 60 }, (_, n) => outcomeOf((n % 2 === 0 ? one : other).dispatch(charge('2'))));
      const outcomes = await Promise.all(attempts);
      const accepted = outcomes.filter((outcome) => outcome === 'accepted').length;
      expect(await lengthOf(store, 'partner-p1')).toBe(accepted + 1);
      expect(accepted).toBeLessThanOrEqual(50);
      expect(new Set(outcomes)).toEqual(new Set(['accepted', 'partner-exists']));
    }));

  test('that get the same command at once store it once, and answer the same', () =>
    withTwo(async (one, other, store) => {
      await one.dispatch(open());
      for (let round = 0; round < 15; round += 1) {
        const same = charge('1');
        const answers = await Promise.all([one.dispatch(same), other.dispatch(same)]);
        // Both may have appended it: the log takes the later of two equal appends for a repetition.
        expect(answers.some(({ replayed }) => !replayed)).toBe(true);
        expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
      }
      expect(await lengthOf(store, 'partner-p1')).toBe(16);
    }));

  test('that get the same key with other bodies at once accept one of them', () =>
    withTwo(async (one, other, store) => {
      await one.dispatch(open());
      for (let round = 0; round < 15; round += 1) {
        const key = `round-${round}`;
        const outcomes = await Promise.all([
          outcomeOf(one.dispatch(charge('1', 'p1', key))),
          outcomeOf(other.dispatch(charge('2', 'p1', key))),
        ]);
        expect(outcomes.toSorted()).toEqual(['accepted', 'idempotency-key-reused']);
      }
      expect(await lengthOf(store, 'partner-p1')).toBe(16);
    }));

  test('obey the rule that the other has just changed', () =>
    withTwo(async (one, other) => {
      await one.dispatch(open());
      await other.dispatch(charge('90'));
      for (const [limit, outcome] of [
        ['90', 'partner-exists'],
        ['91', 'accepted'],
      ] as const) {
        await one.dispatch(request('SetLimit', { limit }));
        expect(await outcomeOf(other.dispatch(charge('1')))).toBe(outcome);
      }
    }));

  test('make one ledger of an empty log', () =>
    withMisbehaving(async (on) => {
      const stores = await Promise.all(Array.from({ length: 5 }, () => on.open()));
      const ids = await Promise.all(stores.map((store, n) => openLedger(store, `ledger-${n}`, clock)));
      expect(new Set(ids).size).toBe(1);
    }));
});

describe('a command', () => {
  test('whose answer the server lost is stored and answered once', () =>
    withTwo(async (one, other, store, { server }) => {
      await one.dispatch(open());
      for (const when of ['before', 'after'] as const) {
        const lost = charge('1');
        await server.loseAppends({ when, count: 2 });
        expect(await outcomeOf(one.dispatch(lost))).toBe('accepted');
        expect(await outcomeOf(other.dispatch(lost))).toBe('replayed');
      }
      expect(await lengthOf(store, 'partner-p1')).toBe(3);
    }));

  test('that was told that the store is down is stored once when it comes again, whatever became of it', () =>
    withMisbehaving(async ({ server, open: openStore }) => {
      const store = await openStore({ timing: IMPATIENT });
      const dispatcher = dispatcherOn(store);
      await dispatcher.dispatch(open());
      const lost = charge('1');
      await server.freeze();
      await expect(dispatcher.dispatch(lost)).rejects.toMatchObject({ code: 'store-unavailable', details: { retryAfter: 1 } });
      await server.thaw();
      expect(['accepted', 'replayed']).toContain(await outcomeOf(dispatcherOn(await openStore()).dispatch(lost)));
      expect(await lengthOf(store, 'partner-p1')).toBe(2);
    }));
});
