import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { validatorOf } from './validator.js';

const schemaOf = (schema: object): unknown => validatorOf({ as: 'v1_cards', schema });
const checking = ($jsonSchema: object): object => ({ $or: [{ _text: { $type: 'string' } }, { $jsonSchema }] });

describe('what MongoDB checks of documents', () => {
  test('is what their schema says, in the words that MongoDB knows', () => {
    const schema = Type.Object(
      {
        id: Type.String({ description: 'The card', format: 'card-id' }),
        revision: Type.Integer({ minimum: 0 }),
        total: Type.Optional(Type.Union([Type.String(), Type.Null()], { default: null })),
        kind: Type.Literal('card'),
        facts: Type.Record(Type.String(), Type.Object({ count: Type.Number() })),
        markets: Type.Array(Type.String(), { minItems: 1 }),
      },
      { additionalProperties: false, $id: 'Card' },
    );
    expect(schemaOf(schema)).toEqual(
      checking({
        type: 'object',
        required: ['id', 'revision', 'kind', 'facts', 'markets'],
        properties: {
          id: { type: 'string', description: 'The card' },
          revision: { bsonType: 'number', multipleOf: 1, minimum: 0 },
          total: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          kind: { type: 'string', enum: ['card'] },
          facts: {
            type: 'object',
            patternProperties: { '^.*$': { type: 'object', required: ['count'], properties: { count: { type: 'number' } } } },
          },
          markets: { type: 'array', items: { type: 'string' }, minItems: 1 },
        },
      }),
    );
  });

  test('is nothing where they are not published', () => expect(validatorOf(undefined)).toEqual({}));

  test('leaves out an empty list of required fields, which MongoDB refuses', () =>
    expect(schemaOf({ type: 'object', required: [], properties: {} })).toEqual(checking({ type: 'object', properties: {} })));
});
