import { Decimal128, ObjectId } from 'mongodb';
import { describe, expect, test } from '@jest/globals';
import type { Document } from '../collection.js';
import { DocumentRejected } from '../errors.js';
import { indexesOf } from './indexes.js';
import { documentOf, Layout, type Row } from './layout.js';

const layout = new Layout({
  name: 'cards-v1',
  fields: { period: 'string', band: 'string', 'terms.target': 'decimal', markets: 'strings', sites: 'strings' },
  indexes: [['period', '-terms.target'], ['band', 'markets', 'sites'], ['terms.target'], ['id']],
  published: { as: 'v1_cards', schema: { required: ['period'], properties: { period: { type: 'string' } } } },
});
const commit = new ObjectId();
const rowOf = (document: Document): Row => layout.row(document, JSON.stringify(document), commit);

describe('a document in MongoDB', () => {
  test('has its own fields, its decimals as numbers, and flags for what is missing', () => {
    const card = { id: 'a', period: 'P01', band: null, terms: { target: '9.50' }, markets: [] };
    expect(rowOf(card)).toEqual({
      _id: 'a',
      ...card,
      _decimals: { terms: { target: Decimal128.fromString('9.5') } },
      _absent: { band: true, sites: true },
      _layout: layout.mark,
      _commit: commit,
    });
    expect(documentOf(rowOf(card))).toEqual(card);
  });

  test('is kept as text where BSON cannot hold it, beside what is filtered by', () => {
    const card = { id: 'a', period: 'P01', terms: { target: '1', 'a.b': 1 }, $ne: '\uD800' };
    const { _text: text, $ne, ...row } = rowOf(card);
    expect([text, $ne, row['terms']]).toEqual([JSON.stringify(card), undefined, { target: '1' }]);
    expect(documentOf(rowOf(card))).toEqual(card);
  });

  test('is refused where its schema requires a field that it does not have', () =>
    expect(() => rowOf({ id: 'a', period: null })).toThrow(new DocumentRejected('cards-v1', 'a', 'period', 'expected a value')));

  test('is found by indexes with a flag before what may be missing, one array, and the id last', () =>
    expect(indexesOf(layout).map(({ key }) => key)).toEqual([
      { period: 1, '_decimals.terms.target': -1, _id: 1 },
      { '_absent.band': 1, band: 1, markets: 1, _id: 1 },
      { '_absent.terms/target': 1, '_decimals.terms.target': 1, _id: 1 },
    ]));
});
