import { describe, expect, test } from '@jest/globals';
import { isNative } from './native.js';

const nested = (levels: number): object => (levels === 0 ? {} : { in: nested(levels - 1) });

describe('a document is kept field by field', () => {
  test.each([
    ['numbers, lists and nothing', { id: 'a', total: '1.5', facts: { 'on-time': [1, null, { x: true }] } }],
    ['a null byte in a text', { id: 'ü\u0000' }],
    ['an underscore further in', { facts: { _total: 1 } }],
    ['many levels', nested(70)],
  ])('with %s', (_, document) => expect(isNative(document)).toBe(true));

  test.each([
    ['a dot in a name', { facts: { 'a.b': 1 } }],
    ['a name that starts like an operator', { facts: { $ne: 1 } }],
    ['a null byte in a name', { facts: { 'a\u0000': 1 } }],
    ['an empty name', { facts: { '': 1 } }],
    ['what the driver takes for a type', { facts: { _bsontype: 'Decimal128' } }],
    ['a prototype', JSON.parse('{"facts":{"__proto__":1}}') as object],
    ['a lone surrogate in a text', { facts: ['\uD800'] }],
    ['a lone surrogate in a name', { facts: { '\uD800': 1 } }],
    ['a name of the adapter', { _absent: {} }],
    ['more levels than the server takes', nested(90)],
  ])('but not with %s', (_, document) => expect(isNative(document)).toBe(false));
});
