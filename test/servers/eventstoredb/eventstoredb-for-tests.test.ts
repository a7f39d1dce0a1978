import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventStoreDbForTests, startEventStoreDbStandIn, type StandIn } from './index.js';
import { Conversation } from './probe/conversation.js';

let given: StandIn;

beforeAll(async () => {
  given = await startEventStoreDbStandIn();
});
afterAll(() => given.stop());

test('a server that is given is used, and a suite deletes its own streams and no others', async () => {
  const server = await eventStoreDbForTests({}, { EVENTSTOREDB_URL: given.connectionString });
  expect([server.connectionString, server.standIn]).toEqual([given.connectionString, undefined]);
  const talk = new Conversation(given.connectionString, '');
  for (const name of [`${server.prefix}a`, `${server.prefix}b`, 'of-others']) await talk.append(name, ['first']);
  await server.stop();
  for (const name of ['a', 'b'])
    await expect(talk.events(`${server.prefix}${name}`)).rejects.toMatchObject({ type: 'stream-not-found' });
  expect(await talk.events('of-others')).toHaveLength(1);
  await talk.dispose();
});

test('a suite whose server must misbehave has a stand-in all the same', async () => {
  const server = await eventStoreDbForTests({ own: true }, { EVENTSTOREDB_URL: given.connectionString });
  expect(server.connectionString).not.toBe(given.connectionString);
  await server.standIn?.down();
  await server.stop();
});

test('no two suites have the same prefix', async () => {
  const environment = { EVENTSTOREDB_URL: given.connectionString };
  const prefixes = await Promise.all(
    Array.from({ length: 10 }, async () => (await eventStoreDbForTests({}, environment)).prefix),
  );
  expect(new Set(prefixes).size).toBe(10);
});
