import { describe, expect, test } from '@jest/globals';
import { decimal128 } from './decimal128.js';

describe('a decimal as decimal128', () => {
  test.each([
    ['9.50', '9.5'],
    ['-0.05', '-0.05'],
    ['007', '7'],
    ['0.000', '0'],
    ['12345678901234567890.12345678901234', '12345678901234567890.12345678901234'],
    ['1.0000000000000000000000000000000000000000', '1'],
  ])('%s is %s', (text, number) => expect(String(decimal128(text))).toBe(number));

  test.each([`0.${'0'.repeat(7_000)}1`, '1e3', '', 'NaN', '1.'])('is none for what it cannot hold or read', (text) =>
    expect(decimal128(text)).toBeUndefined(),
  );
});
