import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonFaults, parseStrictJson } from './strict-json.js';

const pathsOf = (text: string) => jsonFaults(text).map(({ path }) => path);

describe('strict JSON', () => {
  test('reads what JSON.parse reads', () =>
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true, maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(jsonFaults(text).length === 0);
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    ));

  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1,"c":2,"b":3}}', 'a.b'],
    ['{"items":[{"x":1},{"x":1,"x":2}]}', 'items.1.x'],
    ['{"a":9007199254740993}', 'a'],
    ['{"a":[0,1e400]}', 'a.1'],
    ['{"a":"\\ud800"}', 'a'],
    ['{"\\udc00":1}', '\udc00'],
    ['{"__proto__":{}}', '__proto__'],
  ])('refuses %s at its path', (text, path) => expect(pathsOf(text)).toContain(path));

  test('takes 32 levels and refuses 33, however many there are', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(jsonFaults(nested(32))).toEqual([]);
    expect(jsonFaults(nested(33)).map(({ code }) => code)).toEqual(['json-too-deep']);
    expect(jsonFaults(nested(200_000))).toHaveLength(1);
  });

  test('takes equal keys of different objects, and long numbers as text', () =>
    expect(jsonFaults('{"a":{"x":1},"b":{"x":1},"c":"9007199254740993"}')).toEqual([]));

  test('names what is no JSON', () => {
    const attempt = () => parseStrictJson('{"a":');
    expect(attempt).toThrow(expect.objectContaining({ code: 'body-malformed' }));
  });
});
