import { Decimal128, MongoClient, type Db } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DocumentRejected, type CollectionDeclaration, type ReadStore } from '#read-store';
import { mongoDbForTests, type MongoDbForTests } from '../../../test/servers/mongodb/index.js';
import { openMongoReadStore } from './index.js';

const CARDS: CollectionDeclaration = {
  name: 'cards-v1',
  fields: { period: 'string', total: 'decimal', band: 'string' },
  indexes: [['period', '-total'], ['band']],
  published: {
    as: 'v1_cards',
    schema: {
      type: 'object',
      required: ['id', 'period', 'revision'],
      properties: {
        id: { type: 'string', description: 'The card' },
        period: { type: 'string' },
        revision: { type: 'integer' },
        total: { anyOf: [{ type: 'string' }, { type: 'null' }], default: null },
        band: { type: 'string' },
        kind: { const: 'card' },
      },
    },
  },
};

const REBUILT = { ...CARDS, name: 'cards-v1-r2' };

const card = (id: string, total: string | null) => ({ id, period: 'P01', revision: 1, total });

describe('a collection that is published', () => {
  let mongodb: MongoDbForTests;
  let client: MongoClient;
  let db: Db;
  let store: ReadStore;

  beforeAll(async () => {
    mongodb = await mongoDbForTests();
    client = new MongoClient(mongodb.url);
  });

  afterAll(async () => {
    await client.close();
    await mongodb.stop();
  });

  beforeEach(async () => {
    const database = mongodb.database();
    db = client.db(database);
    store = await openMongoReadStore({ url: mongodb.url, database });
    await store.declare(CARDS);
  });

  afterEach(() => store.close());

  const totals = async (): Promise<unknown> =>
    (await db.collection('v1_cards').find().sort({ id: 1 }).toArray()).map(({ total }) => total);

  const indexNames = async (): Promise<readonly string[]> => {
    const entry = await db.collection('_collections').findOne({ declaration: { $type: 'string' } });
    const indexes = await db.collection(String(entry?.['physical'])).indexes();
    return indexes.flatMap(({ name }) => name ?? []).toSorted();
  };

  test('is found under its stable name with its documents as they are, and decimals as numbers beside', async () => {
    await store.commit({ writes: [{ collection: CARDS.name, put: [card('a', '9.50'), card('b', '10'), card('c', null)] }] });
    await store.switchAlias('cards', undefined, CARDS.name);
    const found = await db.collection('v1_cards').find({ period: 'P01' }).sort({ '_decimals.total': -1 }).toArray();
    expect(found.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(found[1]).toEqual({ _id: 'a', ...card('a', '9.50'), _decimals: { total: Decimal128.fromString('9.5') } });
  });

  test('stays under that name while the alias moves to another generation and back, and goes with the last one', async () => {
    await store.commit({ writes: [{ collection: CARDS.name, put: [card('a', '1')] }] });
    await store.switchAlias('cards', undefined, CARDS.name);
    await store.declare(REBUILT);
    await store.commit({ writes: [{ collection: REBUILT.name, put: [card('a', '2')] }] });
    expect(await totals()).toEqual(['1']);
    await store.switchAlias('cards', CARDS.name, REBUILT.name);
    expect(await totals()).toEqual(['2']);
    await store.switchAlias('cards', REBUILT.name, CARDS.name);
    expect(await totals()).toEqual(['1']);
    await store.drop(REBUILT.name);
    expect(await totals()).toEqual(['1']);
    await store.drop(CARDS.name);
    expect(await db.listCollections({ name: 'v1_cards' }).toArray()).toEqual([]);
  });

  test('that was dropped gives its space back when nobody can be reading it any more', async () => {
    await store.commit({ writes: [{ collection: CARDS.name, put: [card('a', '1')] }] });
    await store.drop(CARDS.name);
    const [dropped] = await db.collection('_dropped').find().toArray();
    const physical = String(dropped?.['_id']);
    await (await openMongoReadStore({ url: mongodb.url, database: db.databaseName })).close();
    expect(await db.collection(physical).countDocuments()).toBe(1);
    await db.collection('_dropped').updateOne({}, { $set: { at: new Date('2011-01-01') } });
    await (await openMongoReadStore({ url: mongodb.url, database: db.databaseName })).close();
    expect(await db.listCollections({ name: physical }).toArray()).toEqual([]);
    expect(await db.collection('_dropped').countDocuments()).toBe(0);
  });

  test('takes no document that is not as its schema says, from us or from anyone, and nothing of that commit', async () => {
    const wrong = { ...card('b', '1'), revision: 1.5 };
    const commit = store.commit({ writes: [{ collection: CARDS.name, put: [card('a', '1'), wrong] }] });
    await expect(commit).rejects.toThrow(DocumentRejected);
    await expect(commit).rejects.toMatchObject({ id: 'b', collection: CARDS.name });
    expect(await store.count(CARDS.name)).toBe(0);
    const { period: _, ...without } = card('c', '1');
    await expect(store.commit({ writes: [{ collection: CARDS.name, put: [without] }] })).rejects.toThrow(DocumentRejected);
  });

  test('has the indexes of its declaration, and loses those that are no longer declared; those of others stay', async () => {
    const declared = ['declared: _absent.band, band, _id', 'declared: period, -_decimals.total, _id'];
    expect(await indexNames()).toEqual(['_id_', ...declared]);
    const entry = await db.collection('_collections').findOne({});
    await db.collection(String(entry?.['physical'])).createIndex({ revision: 1 }, { name: 'an operator’s own' });
    await store.declare({ ...CARDS, indexes: [['-band']] });
    expect(await indexNames()).toEqual(['_id_', 'an operator’s own', 'declared: -band, _id']);
  });
});
