import assert from 'node:assert/strict';
import { fc } from '@fast-check/jest';
import { memoryReadStore } from '../memory/index.js';
import type { CollectionDeclaration, Document } from '../collection.js';
import type { Comparison, Query } from '../query.js';
import type { ReadStore } from '../read-store.js';

const CARDS: CollectionDeclaration = {
  name: 'cards',
  fields: { period: 'string', total: 'decimal', rank: 'number', provisional: 'boolean', markets: 'strings' },
  indexes: [['period', '-total'], ['-total'], ['rank', 'period'], ['markets', 'period'], ['-rank', '-id']],
};

/* Few values of each kind, so that ties, misses and boundaries come up all the time. */
const period = fc.constantFrom('', 'P', 'P1', 'P10', 'P2', 'p', 'é', '\uFFFD', '\u{1F600}', '\u{10FFFF}', '\u{10FFFF}\u{10FFFF}');
const total = fc.constantFrom('-10', '-9.5', '-0.05', '0', '0.0', '9.50', '9.5', '10', '99999999999999999999.999999999999');
const rank = fc.constantFrom(-1.5, 0, 1, 2, 10, 1e300);
const market = fc.constantFrom('de', 'd', 'fr', '');
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 4 });

const card = fc.record({
  period: optional(period),
  total: optional(total),
  rank: optional(rank),
  provisional: optional(fc.boolean()),
  markets: optional(fc.array(market, { maxLength: 3 })),
});

const cards = fc
  .array(card, { maxLength: 30 })
  .map((all) => all.map((fields, at): Document => ({ id: `card-${(at * 7) % 31}`, ...fields })));

const ordered = fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte');
const comparison = fc.oneof(
  fc.record({ field: fc.constant('period'), is: ordered, value: period }),
  fc.record({ field: fc.constant('period'), is: fc.constant('prefix'), value: period }),
  fc.record({ field: fc.constant('total'), is: ordered, value: total }),
  fc.record({ field: fc.constant('rank'), is: ordered, value: rank }),
  fc.record({ field: fc.constant('rank'), is: fc.constant('in'), value: fc.array(rank, { maxLength: 3 }) }),
  fc.record({ field: fc.constant('provisional'), is: fc.constantFrom('eq', 'ne'), value: fc.boolean() }),
  fc.record({ field: fc.constant('markets'), is: fc.constant('has'), value: market }),
  fc.record({ field: fc.constantFrom(...Object.keys(CARDS.fields)), is: fc.constant('exists'), value: fc.boolean() }),
) as fc.Arbitrary<Comparison>;

const query = fc.record({
  filter: fc.array(comparison, { maxLength: 3 }),
  sort: fc.array(
    fc.record({ field: fc.constantFrom('period', 'total', 'rank', 'provisional', 'id'), descending: fc.boolean() }),
    { maxLength: 3 },
  ),
  limit: fc.integer({ min: 1, max: 12 }),
});

const pagesOf = async (store: ReadStore, asked: Query): Promise<readonly (readonly string[])[]> => {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await store.find(CARDS.name, { ...asked, ...(cursor === undefined ? {} : { cursor }) });
    pages.push(page.documents.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
};

/**
 * Whatever the documents and the query, the store finds page by page what a scan in memory finds. Throws a counterexample. `runs`: how many
 * sets of documents are tried.
 */
export async function agreesWithMemory(store: ReadStore, runs: number): Promise<void> {
  const memory = memoryReadStore();
  for (const each of [store, memory]) await each.declare(CARDS);
  let before: readonly string[] = [];
  const property = fc.asyncProperty(cards, fc.array(query, { minLength: 1, maxLength: 8 }), async (documents, queries) => {
    const kept = new Set(documents.map(({ id }) => id));
    const remove = before.filter((id) => !kept.has(id));
    for (const each of [store, memory]) await each.commit({ writes: [{ collection: CARDS.name, put: documents, remove }] });
    before = [...kept];
    for (const asked of queries) {
      assert.deepEqual(await pagesOf(store, asked), await pagesOf(memory, asked));
      assert.equal(await store.count(CARDS.name, asked.filter), await memory.count(CARDS.name, asked.filter));
    }
  });
  await fc.assert(property, { numRuns: runs });
}
