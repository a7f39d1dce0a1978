import { describe, expect, test } from '@jest/globals';
import { capabilities, eventKinds } from '#catalogue';
import { fieldsOf } from '#documentation';
import { asComponents, bodySchemas } from '#openapi';
import { readModels } from '#projections';

const bodies = bodySchemas();
const bodyComponents = asComponents(bodies);

/** Fields that hold a value and do not say which. An object may leave it to its fields. */
const unexplained = (name: string, schema: object): readonly string[] => {
  const components = { ...bodyComponents, ...asComponents({ [name]: JSON.parse(JSON.stringify(schema)) as object }) };
  return fieldsOf(components[name] ?? {}, components).flatMap(([path, kind, , description]) =>
    description === '' && !kind.startsWith('object') ? [path] : [],
  );
};

const commands = capabilities.flatMap((capability) => capability.commands);

describe('every value is explained', () => {
  test.each(readModels)('of a document of $name', ({ name, stored }) => expect(unexplained(name, stored)).toEqual([]));

  test.each(eventKinds.map(({ type, data }) => ({ type, data })))('of $type', ({ type, data }) =>
    expect(unexplained(type, data)).toEqual([]),
  );

  test.each(commands.map(({ name, body }) => ({ name, body })))('of the body of $name', ({ name, body }) =>
    expect(unexplained(name, bodies[body.name] ?? {})).toEqual([]),
  );

  test('an unexplained one would be noticed', () =>
    expect(unexplained('Book', { properties: { title: { type: 'string' } } })).toEqual(['title']));
});
