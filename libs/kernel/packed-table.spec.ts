import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PackedTable, type PackedRow } from './packed-table.js';

const keyOf = (n: number): Buffer => Buffer.from(n.toString(16).padStart(32, '0'), 'hex');
const rows = fc.array(fc.tuple(fc.nat(40), fc.nat(4_294_967_295)));
const packed = (table: PackedTable, of: readonly (readonly [number, number])[]): PackedTable =>
  table.with(new Map(of).entries().map(([n, value]): PackedRow => [keyOf(n), value]));

describe('a packed table', () => {
  test('holds what a map holds, however its rows came and after a way through text', () =>
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const table = PackedTable.read(packed(packed(PackedTable.read(''), first), second).toString());
        const map = new Map([...first, ...second]);
        expect(table.size).toBe(map.size);
        for (let n = 0; n <= 41; n += 1) expect(table.find(keyOf(n))).toBe(map.get(n));
      }),
    ));

  test('is as long as its rows: 20 bytes each', () =>
    expect(
      Buffer.from(
        packed(PackedTable.read(''), [
          [1, 2],
          [3, 4],
        ]).toString(),
        'base64',
      ),
    ).toHaveLength(40));
});
