import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decimal, plain } from '#kernel';
import { add, compare, plainly, subtract } from './decimal-strings.js';

const digits = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength }).map((list) => list.join(''));

/** Decimal strings of every length that the ledger knows, long and short ones alike, with zeros at the end too. */
const figures: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), fc.oneof(digits(4), digits(20)), fc.option(fc.oneof(digits(3), digits(12))))
  .map(([negative, whole, fraction]) => {
    const text = `${whole.replace(/^0+(?=\d)/, '')}${fraction === null ? '' : `.${fraction}`}`;
    return negative && /[1-9]/.test(text) ? `-${text}` : text;
  });

describe('decimal strings', () => {
  test('add up exactly', () =>
    fc.assert(
      fc.property(figures, figures, (one, other) => expect(add(one, other)).toBe(plain(decimal(one).plus(other)))),
      { numRuns: 2000 },
    ));

  test('are taken away exactly', () =>
    fc.assert(
      fc.property(figures, figures, (one, other) => expect(subtract(one, other)).toBe(plain(decimal(one).minus(other)))),
    ));

  test('compare exactly', () =>
    fc.assert(
      fc.property(figures, figures, (one, other) => expect(Math.sign(compare(one, other))).toBe(decimal(one).comparedTo(other))),
    ));

  test('become plain', () => fc.assert(fc.property(figures, (figure) => expect(plainly(figure)).toBe(plain(decimal(figure))))));

  test.each([
    ['0.1', '0.2', '0.3'],
    ['9007199254740', '0.25', '9007199254740.25'],
    ['9007199254740991', '1', '9007199254740992'],
    ['999999999999999', '999999999999999', '1999999999999998'],
    ['99999999999999', '0.0000000000001', '99999999999999.0000000000001'],
    ['0.000000000001', '90071992547.5', '90071992547.500000000001'],
    ['-1.50', '1.5', '0'],
    ['-0.05', '-0.05', '-0.1'],
    ['-0.05', '0.03', '-0.02'],
    ['100', '-0.00', '100'],
    ['12345678901234567890', '0.000000000001', '12345678901234567890.000000000001'],
  ])('%s and %s make %s', (one, other, sum) => expect(add(one, other)).toBe(sum));

  test('that differ in their last place are told apart, however long they are', () => {
    expect(compare('12345678901234567.1', '12345678901234567.2')).toBeLessThan(0);
    expect(compare('123456789012.45', '123456789012.44')).toBeGreaterThan(0);
    expect(compare('1.50', '1.5')).toBe(0);
  });
});
