import { describe, expect, test } from '@jest/globals';
import { decoder } from '#catalogue';
import { ledgerEvents, refusalsStream, type ProblemError } from '#contracts';
import { memoryEventStore } from '#event-store/memory';
import { contentHash } from '#kernel';
import { memoryReadStore } from '#read-store/memory';
import { Dispatcher, readStoreSnapshots } from './index.js';
import { complaining } from './testing/complaints.js';

const NOW = '2011-03-01T09:41:27.318Z';

const aDispatcher = async () => {
  const store = memoryEventStore();
  const readStore = memoryReadStore();
  const dispatcher = new Dispatcher({
    store,
    capabilities: [complaining],
    decode: decoder([...complaining.events, ...ledgerEvents]),
    clock: { now: () => NOW },
    snapshots: await readStoreSnapshots(readStore, 'l'),
  });
  return { store, readStore, dispatcher, box: () => Array.fromAsync(store.readStream('anonymous-box')) };
};

const somebody = {
  actor: { id: 'noor', kind: 'partner', side: 'partner', partnerId: 'orgenics-ltd', onBehalfOf: 'efe' },
  scopes: [],
  client: 'crm',
  correlationId: 'deal-7',
  causationId: 'call-3',
  traceparent: '00-a-b-01',
  idempotencyKey: 'key-9',
} as const;

describe('an anonymous command', () => {
  test('says nothing of who, of the request or of the hour', async () => {
    const { dispatcher, box } = await aDispatcher();
    await dispatcher.dispatchAnonymously('Complain', { words: 'It is loud' });
    const [event] = await box();
    const { commandId, $correlationId, $causationId, ...metadata } = event?.metadata ?? {};
    expect(metadata).toEqual({
      commandType: 'Complain',
      bodyHash: contentHash({ command: 'Complain' }),
      actor: { id: 'anonymous', kind: 'anonymous', side: 'partner' },
      recordedAt: '2011-03-01T00:00:00.000Z',
      effectiveAt: '2011-03-01T00:00:00.000Z',
      read: {},
      schemaVersion: 1,
    });
    expect([$correlationId, $causationId]).toEqual([commandId, commandId]);
  });

  test('says nothing of a caller who signs in all the same', async () => {
    const { dispatcher, box } = await aDispatcher();
    await dispatcher.dispatch({ command: 'Complain', body: { words: 'It is loud' }, ...somebody });
    const told = JSON.stringify(await box());
    for (const trace of ['noor', 'efe', 'orgenics', 'crm', 'deal-7', 'call-3', '00-a-b-01', 'key-9', '09:41'])
      expect(told).not.toContain(trace);
  });

  test('has ids made at random: the same from the same caller has others', async () => {
    const ids = async () => {
      const { dispatcher, box } = await aDispatcher();
      await dispatcher.dispatch({ command: 'Complain', body: { words: 'It is loud' }, ...somebody });
      const [event] = await box();
      return [event?.id, event?.metadata['commandId']];
    };
    const [first, second] = [await ids(), await ids()];
    expect(first.filter((id) => second.includes(id))).toEqual([]);
  });

  test('that is refused leaves no trace', async () => {
    const { dispatcher, store, box } = await aDispatcher();
    await dispatcher.dispatchAnonymously('Complain', { words: 'It is loud' });
    const again = dispatcher.dispatchAnonymously('Complain', { words: 'It is loud' });
    await expect(again).rejects.toMatchObject({ code: 'feedback-token-spent' } satisfies Partial<ProblemError>);
    await dispatcher.idle();
    expect(await box()).toHaveLength(1);
    expect(await store.streamHead(refusalsStream('2011-03-01'))).toBeUndefined();
  });

  test('sent twice at once is taken once', async () => {
    const { dispatcher, box } = await aDispatcher();
    await Promise.allSettled([1, 2, 3].map(() => dispatcher.dispatchAnonymously('Complain', { words: 'It is loud' })));
    expect(await box()).toHaveLength(1);
  });

  test('is never kept in a snapshot', async () => {
    const { dispatcher, readStore } = await aDispatcher();
    for (let words = 0; words < 120; words += 1) await dispatcher.dispatchAnonymously('Complain', { words: `${words}` });
    await dispatcher.idle();
    expect((await readStore.getMany('stream-snapshots', ['anonymous-box'])).size).toBe(0);
  });
});

describe('a decision that rests on what was said anonymously', () => {
  test('does not note how far that stream had come: it would say how many have spoken', async () => {
    const { dispatcher, store } = await aDispatcher();
    await dispatcher.dispatchAnonymously('Complain', { words: 'It is loud' });
    await dispatcher.dispatch({
      command: 'Report',
      body: { words: 'Heard' },
      ...somebody,
      actor: { id: 'ama', kind: 'user', side: 'vendor' },
      scopes: ['commands:complaints'],
    });
    const [event] = await Array.fromAsync(store.readStream('program-p'));
    expect(event?.data).toEqual({ words: 'Heard: 1' });
    expect(event?.metadata['read']).toEqual({ 'program-q': -1 });
  });
});
