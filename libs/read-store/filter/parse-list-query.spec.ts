import { describe, expect, test } from '@jest/globals';
import { encodeCursor, parseListQuery, type ListGrammar, type Parameters } from '#read-store/filter';

const grammar: ListGrammar = {
  fields: {
    period: 'string',
    'partner.type': 'string',
    total: 'decimal',
    rank: 'number',
    provisional: 'boolean',
    markets: 'strings',
    limit: 'number',
  },
  documentFields: ['id', 'period', 'partner', 'total'],
  defaultSort: [{ field: 'total', descending: true }],
  own: ['asOf'],
};

const parsed = (parameters: Parameters): unknown => parseListQuery(parameters, grammar);

const faultsOf = (parameters: Parameters): readonly string[] => {
  const result = parseListQuery(parameters, grammar);
  return 'faults' in result ? result.faults.map(({ code, path }) => `${path}: ${code}`) : [];
};

const filterOf = (parameters: Parameters): unknown => {
  const result = parseListQuery(parameters, grammar);
  return 'query' in result ? result.query.filter : result.faults;
};

describe('the parameters of a list', () => {
  test('ask for filter, order, fields, size and place of a page', () => {
    const cursor = encodeCursor({ collection: 'scorecards-v1', query: 'f00d', after: ['80', 'a'] });
    expect(
      parsed({
        period: 'FY2011-P04',
        'partner.type': 'manufacturer',
        'total[gte]': '80',
        sort: '-total,partner.type',
        fields: 'total,partner',
        limit: '200',
        cursor,
        asOf: '2011-04-01',
      }),
    ).toEqual({
      query: {
        filter: [
          { field: 'period', is: 'eq', value: 'FY2011-P04' },
          { field: 'partner.type', is: 'eq', value: 'manufacturer' },
          { field: 'total', is: 'gte', value: '80' },
        ],
        sort: [
          { field: 'total', descending: true },
          { field: 'partner.type', descending: false },
        ],
        fields: ['total', 'partner'],
        limit: 200,
        cursor,
      },
    });
  });

  test('may be left out: the first 50 in the default order', () => {
    expect(parsed({ period: undefined })).toEqual({
      query: { filter: [], sort: [{ field: 'total', descending: true }], limit: 50 },
    });
  });

  test('are read by the kind of their field', () => {
    expect(
      filterOf({ 'total[lt]': '-0.50', 'rank[ne]': '1e2', provisional: 'false', markets: 'de', 'period[exists]': 'false' }),
    ).toEqual([
      { field: 'total', is: 'lt', value: '-0.50' },
      { field: 'rank', is: 'ne', value: 100 },
      { field: 'provisional', is: 'eq', value: false },
      { field: 'markets', is: 'has', value: 'de' },
      { field: 'period', is: 'exists', value: false },
    ]);
  });

  test('list several values between commas, and a backslash keeps a comma', () => {
    expect(filterOf({ 'id[in]': 'a,b\\,c,\\\\d', 'rank[in]': '1,2' })).toEqual([
      { field: 'id', is: 'in', value: ['a', 'b,c', '\\d'] },
      { field: 'rank', is: 'in', value: [1, 2] },
    ]);
  });

  test('may ask several times that an array holds, or a field is not', () => {
    expect(filterOf({ markets: ['de', 'fr'], 'period[ne]': ['P01', 'P02'] })).toEqual([
      { field: 'markets', is: 'has', value: 'de' },
      { field: 'markets', is: 'has', value: 'fr' },
      { field: 'period', is: 'ne', value: 'P01' },
      { field: 'period', is: 'ne', value: 'P02' },
    ]);
  });

  test('of a field named like a paging parameter are told apart by their operator', () => {
    expect(filterOf({ 'limit[eq]': '5', limit: '7' })).toEqual([{ field: 'limit', is: 'eq', value: 5 }]);
  });

  test('are all reported when they are wrong', () => {
    expect(
      faultsOf({
        secret: 'x',
        'total[gte]': 'much',
        'total[near]': '5',
        'markets[eq]': 'de',
        'rank[in]': '1,two',
        'period[in]': '',
        provisional: 'yes',
        period: ['P01', 'P02'],
        sort: 'total,secret',
        fields: 'total,secret',
        limit: '1001',
        cursor: 'xyz',
      }),
    ).toEqual([
      'secret: parameter-unknown',
      'total[gte]: value-malformed',
      'total[near]: operator-unknown',
      'markets[eq]: operator-unsuitable',
      'rank[in]: value-malformed',
      'period[in]: value-malformed',
      'provisional: value-malformed',
      'period: parameter-repeated',
      'sort: field-unknown',
      'fields: field-unknown',
      'limit: limit-out-of-range',
      'cursor: cursor-malformed',
    ]);
  });

  test.each([
    [{ 'rank[gt]': ' 5' }, 'rank[gt]: value-malformed'],
    [{ rank: '0x5' }, 'rank: value-malformed'],
    [{ rank: '1e999' }, 'rank: value-malformed'],
    [{ rank: '' }, 'rank: value-malformed'],
    [{ total: '1e3' }, 'total: value-malformed'],
    [{ 'total[': '1' }, 'total[: parameter-unknown'],
    [{ 'total[]': '1' }, 'total[]: operator-unknown'],
    [{ 'total[gte][lt]': '1' }, 'total[gte][lt]: parameter-unknown'],
    [{ constructor: 'x' }, 'constructor: parameter-unknown'],
    [{ 'total[constructor]': '1' }, 'total[constructor]: operator-unknown'],
    [{ sort: '' }, 'sort: field-unknown'],
    [{ sort: '--total' }, 'sort: field-unknown'],
    [{ sort: 'total,-total' }, 'sort: value-malformed'],
    [{ sort: 'markets' }, 'sort: field-unknown'],
    [{ sort: ['total', 'period'] }, 'sort: parameter-repeated'],
    [{ fields: '' }, 'fields: field-unknown'],
    [{ limit: '0' }, 'limit: limit-out-of-range'],
    [{ limit: '5.0' }, 'limit: limit-out-of-range'],
    [{ limit: '-5' }, 'limit: limit-out-of-range'],
    [{ 'markets[has]': Array.from({ length: 51 }, String) }, 'filter: parameter-repeated'],
  ] as readonly (readonly [Parameters, string])[])('%j is refused', (parameters, expected) => {
    expect(faultsOf(parameters)).toEqual([expected]);
  });

  test('say what was expected', () => {
    expect(parsed({ 'markets[gt]': 'de', limit: 'all' })).toEqual({
      faults: [
        { code: 'operator-unsuitable', path: 'markets[gt]', message: 'expected one of: has, exists' },
        { code: 'limit-out-of-range', path: 'limit', message: 'expected a whole number from 1 to 1000' },
      ],
    });
  });
});
