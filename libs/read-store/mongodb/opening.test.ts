import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ReadStoreUnavailable, type CollectionDeclaration } from '#read-store';
import { mongoDbForTests, type MongoDbForTests } from '../../../test/servers/mongodb/index.js';
import { openMongoReadStore } from './index.js';

const NOTES: CollectionDeclaration = { name: 'notes', fields: {}, indexes: [] };

/* What an operator is told. */
const listening = () => {
  const heard: string[] = [];
  const hear = (details: object, message: string): void => void heard.push(`${message} ${JSON.stringify(details)}`);
  return { heard, logger: { info: hear, warn: hear } };
};

describe('a read store in MongoDB', () => {
  let replicaSet: MongoDbForTests;
  let standalone: MongoDbForTests;

  beforeAll(async () => {
    [replicaSet, standalone] = await Promise.all([mongoDbForTests(), mongoDbForTests({ standalone: true })]);
  });

  afterAll(() => Promise.all([replicaSet.stop(), standalone.stop()]));

  test('writes in transactions on a replica set, and in order on a server without one; it says which', async () => {
    const { heard, logger } = listening();
    for (const mongodb of [replicaSet, standalone])
      await (await openMongoReadStore({ url: mongodb.url, database: mongodb.database(), logger })).close();
    expect(heard[0]).toContain('"writes":"transactions","found":true');
    expect(heard[1]).toContain('"writes":"ordered","found":true');
  });

  test('writes as it is told to, unless the server cannot', async () => {
    const { heard, logger } = listening();
    await (await openMongoReadStore({ url: replicaSet.url, database: replicaSet.database(), writes: 'ordered', logger })).close();
    expect(heard[0]).toContain('"writes":"ordered","found":false');
    const impossible = openMongoReadStore({ url: standalone.url, database: standalone.database(), writes: 'transactions' });
    await expect(impossible).rejects.toThrow('has no transactions');
  });

  test('uses the database that the connection string names, and never says its password', async () => {
    const { heard, logger } = listening();
    const url = standalone.url.replace('mongodb://', 'mongodb://ops:pa55word@').replace(/\/$/, '/elsewhere?authSource=admin');
    const outcome = await openMongoReadStore({ url, logger }).then(
      (store) => store.close(),
      (error: unknown) => error,
    );
    expect(String(outcome)).not.toContain('pa55word');
    expect(heard.join()).not.toContain('pa55word');
    const named = await openMongoReadStore({ url: `${standalone.url}named-in-the-url`, logger });
    await named.close();
    expect(heard.at(-1)).toContain('"database":"named-in-the-url"');
  });

  test('is told as unavailable where nothing listens, and says where', async () => {
    const opening = openMongoReadStore({ url: 'mongodb://127.0.0.1:1/', timeout: 300 });
    await expect(opening).rejects.toThrow(ReadStoreUnavailable);
    await expect(opening).rejects.toThrow('127.0.0.1:1');
  });

  test('that was opened for reading refuses to write, and sees what another writes', async () => {
    const place = { url: replicaSet.url, database: replicaSet.database() };
    const [reader, writer] = [await openMongoReadStore({ ...place, readOnly: true }), await openMongoReadStore(place)];
    await writer.declare(NOTES);
    await writer.commit({ writes: [{ collection: 'notes', put: [{ id: 'a' }] }] });
    expect(await reader.count('notes')).toBe(1);
    await expect(reader.declare(NOTES)).rejects.toThrow(ReadStoreUnavailable);
    await Promise.all([reader.close(), writer.close()]);
  });

  test('leaves alone, when it writes in order, what a commit to a later position wrote', async () => {
    const store = await openMongoReadStore({ url: standalone.url, database: standalone.database() });
    await store.declare(NOTES);
    const write = (writer: string, to: number) =>
      store.commit({
        writes: [{ collection: 'notes', put: [{ id: 'a', writer }], remove: [`of ${writer}`] }],
        checkpoint: { key: writer, expected: undefined, next: { ledgerId: 'ledger', position: String(to).padStart(20, '0') } },
      });
    await write('successor', 9);
    await write('one that woke up late', 5);
    expect((await store.getMany('notes', ['a'])).get('a')).toEqual({ id: 'a', writer: 'successor' });
    await write('the next', 10);
    expect((await store.getMany('notes', ['a'])).get('a')).toEqual({ id: 'a', writer: 'the next' });
    await store.close();
  });

  test('refuses a document that MongoDB cannot hold, and writes nothing of its commit', async () => {
    const store = await openMongoReadStore({ url: replicaSet.url, database: replicaSet.database() });
    await store.declare(NOTES);
    const put = [{ id: 'small' }, { id: 'large', text: 'n'.repeat(17 * 1024 * 1024) }];
    await expect(store.commit({ writes: [{ collection: 'notes', put }] })).rejects.toThrow('less than 16 MiB');
    expect(await store.count('notes')).toBe(0);
    await store.close();
  });
});
