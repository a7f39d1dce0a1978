import { START, NO_STREAM, streamNameFilter } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startEventStoreDbStandIn, type StandIn } from './index.js';
import { Conversation, event } from './probe/conversation.js';

let standIn: StandIn;
let talk: Conversation;

beforeAll(async () => {
  standIn = await startEventStoreDbStandIn();
  talk = new Conversation(standIn.connectionString, '');
});
afterAll(async () => {
  await talk.dispose();
  await standIn.stop();
});

test('20,000 events of one append are stored, in their order', async () => {
  const types = Array.from({ length: 20_000 }, (_, n) => `e${n}`);
  expect((await talk.append('many', types, NO_STREAM)).nextExpectedRevision).toBe(19_999n);
  expect((await talk.events('many')).map(({ type }) => type)).toEqual(types);
});

test('10,000 appends of 64 writers are followed by a subscriber, each stream in its order', async () => {
  const [writers, each] = [64, 157];
  const seen = new Map(Array.from({ length: writers }, (_, writer) => [`writer${writer}`, [] as bigint[]]));
  const subscription = talk.client.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: ['writer'] }) });
  const following = (async () => {
    let left = writers * each;
    for await (const { event: recorded } of subscription) {
      if (recorded !== undefined) seen.get(recorded.streamId)?.push(recorded.revision);
      left -= 1;
      if (left === 0) return;
    }
  })();
  const write = async (_: unknown, writer: number): Promise<void> => {
    for (let n = 0; n < each; n += 1) await talk.append(`writer${writer}`, ['e'], n === 0 ? NO_STREAM : BigInt(n - 1));
  };
  await Promise.all(Array.from({ length: writers }, write));
  await following;
  await subscription.unsubscribe();
  const expected = Array.from({ length: each }, (_, n) => BigInt(n));
  expect([...seen.values()]).toEqual(Array.from({ length: writers }, () => expected));
});

test.each([
  ['one event', 1],
  ['several', 4],
])('1,048,576 bytes are stored, and one more is not: %s', async (_, count) => {
  const LIMIT = 1_048_576;
  const bytes = (total: number) =>
    Array.from({ length: count }, (_, n) => {
      const mine = n === 0 ? total - (count - 1) * 1000 : 1000;
      return event('ab', { t: 'x'.repeat(mine - 'ab'.length * 2 - '{"t":""}'.length) });
    });
  const stream = `large-${count}`;
  await expect(talk.client.appendToStream(stream, bytes(LIMIT + 1))).rejects.toMatchObject({ maxAppendSize: LIMIT });
  expect((await talk.client.appendToStream(stream, bytes(LIMIT))).nextExpectedRevision).toBe(BigInt(count - 1));
});
