import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CompactMap } from './compact-map.js';

const entries = fc.array(fc.tuple(fc.constantFrom<string>('a', 'b', 'ü', '', 'a b', 'c'), fc.nat(4_294_967_295)));
const filled = (from: CompactMap, pairs: readonly (readonly [string, number])[]): CompactMap =>
  pairs.reduce((map, [key, value]) => map.set(key, value), from);

describe('a compact map', () => {
  test('holds what a map holds, before and after snapshots', () =>
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const kept = filled(CompactMap.unpack(filled(CompactMap.empty, first).pack()), second);
        const map = new Map<string, number>([...first, ...second]);
        for (const key of ['a', 'b', 'ü', '', 'a b', 'c', 'd'])
          expect([kept.get(key), CompactMap.unpack(kept.pack()).get(key)]).toEqual([map.get(key), map.get(key)]);
      }),
    ));

  test('stays as it is when another is made of it', () => {
    const one = CompactMap.empty.set('a', 1);
    one.set('a', 2);
    expect([one.get('a'), CompactMap.empty.get('a')]).toEqual([1, undefined]);
  });
});
