import { fc } from '@fast-check/jest';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  CursorInvalid,
  FieldUndeclared,
  QueryInvalid,
  type CollectionDeclaration,
  type Document,
  type Query,
  type ReadStore,
} from '#read-store';
import { memoryReadStore } from '#read-store/memory';
import { mongoDbForTests, type MongoDbForTests } from '../../../test/servers/mongodb/index.js';
import { openMongoReadStore } from './index.js';

const CARDS: CollectionDeclaration = { name: 'cards', fields: { period: 'string', total: 'decimal' }, indexes: [['period']] };

const WORDS = [
  '$where',
  '$ne',
  '$gt',
  '$expr',
  '$function',
  '$$ROOT',
  '$period',
  'period.$gt',
  '$or.0',
  '_id',
  '_text',
  '_absent',
  '_decimals.total',
  '__proto__',
  'constructor',
  '_bsontype',
  'toBSON',
  'a.b',
  '.',
  '',
  '\u0000',
  'period\u0000',
  'period',
  '\uD800',
  '.*',
  '/.*/',
  '1; return true',
];
const word = fc.constantFrom(...WORDS);
const leaf = fc.oneof(word, fc.constantFrom<unknown>(0, -1.5, 2 ** 53, true, null, [], {}));
const tree = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(word, tie('tree')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).tree;

const readable = WORDS.filter((text) => text.isWellFormed());
const document = fc
  .tuple(
    fc.constantFrom(...readable.filter((text) => text !== '')),
    fc.array(fc.tuple(word, tree), { maxLength: 4 }),
    fc.constantFrom(...readable),
  )
  .map(([id, entries, period]): Document => ({ ...Object.fromEntries(entries), id, period, total: '1.5' }));

/* What a caller without manners may send: the types are not kept. */
const query = fc
  .record({
    filter: fc.array(
      fc.record({
        field: fc.oneof(word, fc.constant('period')),
        is: fc.oneof(fc.constantFrom('eq', 'ne', 'gt', 'in', 'prefix', 'has', 'exists'), word),
        value: fc.oneof(tree, fc.constant([...readable])),
      }),
      { maxLength: 2 },
    ),
    sort: fc.array(fc.record({ field: word, descending: fc.boolean() }), { maxLength: 1 }),
    fields: fc.array(word, { maxLength: 3 }),
    limit: fc.constant(20),
  })
  .map((asked) => asked as unknown as Query);

let mongodb: MongoDbForTests;
let store: ReadStore;

beforeAll(async () => {
  mongodb = await mongoDbForTests();
  store = await openMongoReadStore({ url: mongodb.url, database: mongodb.database() });
});

afterAll(async () => {
  await store.close();
  await mongodb.stop();
});

const REFUSALS = [FieldUndeclared, QueryInvalid, CursorInvalid];

const answer = async (asked: ReadStore, query: Query): Promise<unknown> => {
  try {
    return (await asked.find('cards', query)).documents;
  } catch (error) {
    if (!REFUSALS.some((refusal) => error instanceof refusal)) throw error;
    return String(error);
  }
};

test('whatever stands in documents and queries, documents come back as they are, and queries find what a scan in memory finds', async () => {
  const memory = memoryReadStore();
  for (const each of [store, memory]) await each.declare(CARDS);
  const property = fc.asyncProperty(
    fc.array(document, { maxLength: 4 }),
    fc.array(query, { maxLength: 6 }),
    async (put, queries) => {
      for (const each of [store, memory]) await each.commit({ writes: [{ collection: 'cards', put }] });
      const ids = put.map(({ id }) => id);
      expect(await store.getMany('cards', ids)).toEqual(await memory.getMany('cards', ids));
      for (const asked of queries) expect(await answer(store, asked)).toEqual(await answer(memory, asked));
    },
  );
  await fc.assert(property, { numRuns: 60 });
}, 300_000);

test('a value that looks like an operator is only a value', async () => {
  await store.declare(CARDS);
  const hostile = [{ $ne: null }, { $gt: '' }, /.*/, ['P01']] as unknown as string[];
  for (const value of hostile)
    await expect(store.find('cards', { filter: [{ field: 'period', is: 'eq', value }], limit: 1 })).rejects.toThrow(QueryInvalid);
  for (const field of ['$where', '$expr', 'period.$gt', '_text', '__proto__', 'period\u0000'])
    await expect(store.find('cards', { filter: [{ field, is: 'eq', value: '1' }], limit: 1 })).rejects.toThrow(FieldUndeclared);
});
