import { describe, expect, test } from '@jest/globals';
import { negotiate } from './negotiate.js';

const ALL = ['json', 'csv', 'ndjson'] as const;

describe('the format of a list', () => {
  test.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['text/*', 'csv'],
    ['application/x-ndjson', 'ndjson'],
    ['text/csv;q=0.5, application/x-ndjson', 'ndjson'],
    ['text/html, */*;q=0.1', 'json'],
    ['TEXT/CSV', 'csv'],
  ])('for Accept %p is %s', (accept, format) => expect(negotiate(accept, ALL)).toBe(format));

  test('is refused where none is accepted', () => {
    for (const accept of ['image/png', 'text/csv;q=0'])
      expect(() => negotiate(accept, ALL)).toThrow(expect.objectContaining({ code: 'not-acceptable' }));
  });
});
