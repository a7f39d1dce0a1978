import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { START } from '../event.js';
import { placeOf, positionAt } from './places.js';

const LAST = 2n ** 63n - 1n;
const place = fc.bigInt({ min: 0n, max: LAST }).map((at) => ({ commit: at, prepare: at }));

describe('positions', () => {
  test.prop([place])('come back as the place that they were made of', (one) => expect(placeOf(positionAt(one))).toEqual(one));

  test.prop([place, place])('compare as places do', (one, other) =>
    expect(positionAt(one) < positionAt(other)).toBe(one.commit < other.commit),
  );

  test.prop([place])('are twenty digits', (one) => expect(positionAt(one)).toMatch(/^\d{20}$/));

  test('begin with the start', () => expect(placeOf(START)).toEqual({ commit: 0n, prepare: 0n }));

  test.each([
    ['nothing', ''],
    ['too few digits', '1024'],
    ['letters', 'a'.repeat(20)],
    ['what the server says where it means none', '18446744073709551615'],
    ['what no file can hold', String(LAST + 1n).padStart(20, '0')],
    ['more than 64 bits', '9'.repeat(20)],
  ])('that no server issued have no place: %s', (_, position) => expect(placeOf(position)).toBeUndefined());
});
