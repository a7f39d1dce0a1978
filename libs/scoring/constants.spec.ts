import { describe, expect, test } from '@jest/globals';
import { constant } from './constants.js';

describe('the figure of a definition', () => {
  test('is what it says', () => expect(constant('12.50').toFixed(2)).toBe('12.50'));

  test('is read once', () => expect(constant('0.125')).toBe(constant('0.125')));

  test('is read again after ten thousand others, so that memory stays bounded', () => {
    const first = constant('0.0625');
    for (let index = 0; index < 10_000; index += 1) constant(`7.${index}1`);
    expect(constant('0.0625')).not.toBe(first);
    expect(constant('0.0625').toFixed()).toBe('0.0625');
  });
});
