import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deterministicId } from '#kernel';
import { CommandIndex } from './command-index.js';

const idOf = (number: number): string => deterministicId('command', String(number));

describe('the commands of a stream', () => {
  test('are all known, packed or not, by the revision of their first event; no other is', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 60 }), fc.nat(60), (numbers, packedFirst) => {
        let index = new CommandIndex();
        numbers.forEach((number, revision) => {
          if (revision === packedFirst) index = new CommandIndex(index.pack());
          index.add(idOf(number), revision);
          index.add(idOf(number), revision + 1);
        });
        const again = new CommandIndex(index.pack());
        for (const each of [index, again]) {
          expect(each.size).toBe(numbers.length);
          expect(numbers.map((number) => each.revisionOf(idOf(number)))).toEqual([...numbers.keys()]);
          expect(each.revisionOf(idOf(999))).toBeUndefined();
        }
      }),
    ));
});
