import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asJson, canonicalJson, contentHash, type Json } from './canonical-json.js';

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, undefined, true, ''),
    fc.integer(),
    fc.string(),
    fc.array(tie('value').map((value) => value ?? null)),
    // No JSON with a field of this name is ever taken in.
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
    ),
  ),
})).value;

describe('the copy of a value', () => {
  test('is what would come back from JSON', () =>
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(asJson(value as Json))).toBe(text);
      }),
    ));

  test('shares nothing with the value', () => {
    const value = { markets: ['KE'] };
    const copy = asJson(value);
    value.markets.push('UG');
    expect(copy).toEqual({ markets: ['KE'] });
  });
});

describe('the hash of a content', () => {
  test('does not depend on the order of keys', () =>
    expect(contentHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contentHash({ b: [{ d: 3, c: 2 }], a: 1 })));

  test('tells what cannot be JSON', () => expect(() => canonicalJson(undefined)).toThrow('expected a value that JSON can hold'));
});
