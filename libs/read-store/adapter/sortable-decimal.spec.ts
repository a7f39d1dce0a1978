import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { decimal } from '#kernel';
import { sortableDecimal } from '#read-store/adapter';

const digits = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.stringMatching(/^\d{0,12}$/))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`);

/* Few digits, so that equal values in different notation come up. */
const near = fc
  .tuple(fc.constantFrom('', '-'), fc.nat(11), fc.constantFrom('', '.0', '.5', '.50', '.05', '.49'))
  .map((parts) => parts.join(''));

const either = fc.oneof(digits, near);

describe('the sortable text of a decimal', () => {
  test.prop([either, either])('is ordered as the decimals are by value', (left, right) => {
    const [one, other] = [sortableDecimal(left) ?? '', sortableDecimal(right) ?? ''];
    expect(Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other)))).toBe(decimal(left).comparedTo(decimal(right)));
  });

  test.each(['', '-', '1e5', '.5', '5.', '+1', ' 1', '1,5', 'NaN', '1'.repeat(35), `0.${'1'.repeat(35)}`])(
    'there is none of what is no decimal of 34 digits: %p',
    (text) => {
      expect(sortableDecimal(text)).toBeUndefined();
    },
  );

  test('zeros before and after the digits do not count', () => {
    expect(sortableDecimal(`000${'1'.repeat(34)}.000`)).toBe(sortableDecimal('1'.repeat(34)));
    expect(sortableDecimal('-0.00')).toBe(sortableDecimal('0'));
  });
});
