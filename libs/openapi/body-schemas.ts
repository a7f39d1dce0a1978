import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Schemas } from './components.js';

const REF = '#/components/schemas/';

interface Field {
  readonly $ref?: string;
}

/** Fields whose schema is given by hand still name the built-in class of their property: it is no schema. */
const withoutBuiltIns = (field: Field): Field => {
  const { $ref, ...rest } = field;
  return $ref === `${REF}Array` || $ref === `${REF}Object` ? rest : field;
};

const closed = (schema: { readonly properties?: object }): object => ({
  ...schema,
  additionalProperties: false,
  ...(schema.properties && {
    properties: Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, withoutBuiltIns(field as Field)]),
    ),
  }),
});

/** JSON Schemas of every command's body, by the name of its class: from the decorators that validate it. */
export const bodySchemas = (): Schemas => {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage as never,
    refPointerPrefix: REF,
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]));
};
