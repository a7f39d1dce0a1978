import { describe, expect, test } from '@jest/globals';
import { decimal } from '#kernel';
import { shown } from './rounding.js';

describe('a figure that is shown', () => {
  test.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['0.1249', 2, '0.12'],
    ['7', 2, '7.00'],
    ['-0.001', 2, '0.00'],
  ])('is rounded half away from zero: %s to %i decimals is %s', (figure, decimals, expected) =>
    expect(shown(decimal(figure), decimals)).toBe(expected),
  );

  test('is the half that it is, though a quotient fell short of it', () => {
    const half = decimal('4').div('3').times('3').div('8');
    expect(half.lt('0.5')).toBe(true);
    expect(shown(half, 0)).toBe('1');
    expect(shown(half.negated(), 0)).toBe('-1');
  });

  test('keeps what lies within the thirtieth decimal', () => {
    expect(shown(decimal('0.499999999999999999999999999999'), 0)).toBe('0');
    expect(shown(decimal('0.4999999999999999999999999999999'), 0)).toBe('1');
  });
});
