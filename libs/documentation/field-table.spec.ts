import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { fieldsOf } from './field-table.js';

const rows = (schema: object, components = {}) => fieldsOf(JSON.parse(JSON.stringify(schema)) as object, components);
const paths = (schema: object, components = {}) => rows(schema, components).map(([path, kind]) => [path, kind]);

describe('the fields of an object', () => {
  test('say what kind of value each is, whether it is always there, and what it means', () =>
    expect(
      rows(
        Type.Object({
          from: Type.String({ format: 'date', description: 'First day' }),
          note: Type.Optional(Type.String({ description: 'In words' })),
        }),
      ),
    ).toEqual([
      ['from', 'date', 'always', 'First day'],
      ['note', 'text', 'optional', 'In words'],
    ]));

  test('are shown however deep: in objects, lists, maps and alternatives', () =>
    expect(
      paths(
        Type.Object({
          span: Type.Object({ days: Type.Integer() }),
          points: Type.Array(Type.Object({ at: Type.String() })),
          totals: Type.Record(Type.String(), Type.Object({ sum: Type.String() })),
          curve: Type.Union([
            Type.Object({ kind: Type.Literal('steps'), steps: Type.Integer() }),
            Type.Object({ kind: Type.Literal('linear'), slope: Type.String() }),
          ]),
        }),
      ),
    ).toEqual([
      ['span', 'object'],
      ['span.days', 'whole number'],
      ['points', 'list of object'],
      ['points[].at', 'text'],
      ['totals', 'map to object'],
      ['totals.*.sum', 'text'],
      ['curve', 'object'],
      ['curve(steps).kind', '`steps`'],
      ['curve(steps).steps', 'whole number'],
      ['curve(linear).kind', '`linear`'],
      ['curve(linear).slope', 'text'],
    ]));

  test('of a value that may be null are those of the value, in its words', () =>
    expect(rows(Type.Object({ last: Type.Union([Type.String({ description: 'The last one' }), Type.Null()]) }))).toEqual([
      ['last', 'text or null', 'always', 'The last one'],
    ]));

  test('of an object that was shown already are not shown again', () => {
    const terms = Type.Object({ a: Type.String(), b: Type.String(), c: Type.String(), d: Type.String() });
    expect(paths(Type.Object({ terms, previous: terms })).at(-1)).toEqual(['previous', 'object, as in `terms`']);
  });

  test('of something that contains itself are shown once', () => {
    const ref = { $ref: '#/components/schemas/Group' };
    const Group = {
      type: 'object',
      required: ['members'],
      properties: { members: { type: 'array', items: ref }, a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
    };
    expect(paths({ properties: { group: ref } }, { Group })).toEqual([
      ['group', 'object'],
      ['group.members', 'list of Group, as in `group`'],
      ['group.a', 'text'],
      ['group.b', 'text'],
      ['group.c', 'text'],
    ]);
  });

  test('of one of several formats name each', () =>
    expect(paths({ properties: { at: { type: 'string', oneOf: [{ format: 'date' }, { format: 'date-time' }] } } })).toEqual([
      ['at', 'date or instant'],
    ]));
});
