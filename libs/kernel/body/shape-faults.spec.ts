import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { shapeFaults } from './shape-faults.js';

const Circle = Type.Object({ kind: Type.Literal('circle'), radius: Type.Integer({ description: 'Radius in mm' }) });
const Square = Type.Object({ kind: Type.Literal('square'), side: Type.Integer() });
const Drawing = Type.Cyclic(
  {
    Shape: Type.Union([Circle, Square, Type.Ref('Group')]),
    Group: Type.Object({ kind: Type.Literal('group'), of: Type.Array(Type.Ref('Shape'), { minItems: 1 }) }),
  },
  'Group',
);

const faults = (value: unknown) => shapeFaults(Drawing, value).map(({ path, code }) => `${path} ${code}`);
const circle = { kind: 'circle', radius: 1 };

describe('the faults of a value against a schema', () => {
  test('are none where it fits, however deep', () =>
    expect(faults({ kind: 'group', of: [circle, { kind: 'group', of: [circle] }] })).toEqual([]));

  test('stand each at its own path, and an unknown field is one', () =>
    expect(
      faults({ kind: 'group', of: [{ kind: 'group', of: [{ kind: 'circle', radius: 0.5, colour: 'red' }] }], more: 1 }),
    ).toEqual(['of.0.of.0.radius field-invalid', 'of.0.of.0.colour field-unknown', 'more field-unknown']));

  test('of alternatives are those of the one that the value names', () =>
    expect(faults({ kind: 'group', of: [{ kind: 'square', radius: 1 }] })).toEqual([
      'of.0.side field-invalid',
      'of.0.radius field-unknown',
    ]));

  test('name the alternatives where the value names none', () =>
    expect(shapeFaults(Drawing, { kind: 'group', of: [{ kind: 'star' }] })).toEqual([
      { path: 'of.0.kind', code: 'field-invalid', message: 'expected one of: circle, square, group' },
    ]));

  test('say what the field is', () =>
    expect(shapeFaults(Circle, { kind: 'circle' })).toEqual([
      { path: 'radius', code: 'field-invalid', message: 'Radius in mm: is missing' },
    ]));

  test('of a list with too few items, of something that is no list, and of no object at all, stand where it is', () => {
    expect(faults({ kind: 'group', of: [] })).toEqual(['of field-invalid']);
    expect(faults({ kind: 'group', of: 'circles' })).toEqual(['of field-invalid']);
    expect(faults(null)).toEqual([' field-invalid']);
  });

  test('of alternatives that nothing tells apart are the fewest', () =>
    expect(shapeFaults(Type.Union([Type.String(), Type.Object({ a: Type.String(), b: Type.String() })]), 7)).toHaveLength(1));

  test('of a map are keys of another form, and values of another kind', () => {
    const sizes = Type.Record(Type.String({ pattern: '^[a-z]+$' }), Type.String());
    expect(shapeFaults(sizes, { staff: '3', Staff: '3', seats: 3 }).map(({ path }) => path)).toEqual(['Staff', 'seats']);
  });
});
