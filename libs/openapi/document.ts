import { capabilities } from '#catalogue';
import { readModels } from '#projections';
import { bodySchemas } from './body-schemas.js';
import { commandPaths } from './command-paths.js';
import { fixedPaths } from './fixed-paths.js';
import { documentSchemas, freshnessSchema, readModelPaths } from './read-model-paths.js';
import { sharedSchemas } from './responses.js';

const OTHER_TAGS = [
  { name: 'history', description: 'What happened, and what was known when' },
  { name: 'ledger', description: 'The ledger as a whole' },
  { name: 'operations', description: 'Running it' },
];

const unpark = {
  UnparkBody: {
    type: 'object',
    additionalProperties: false,
    required: ['key'],
    properties: { key: { type: 'string', minLength: 1, maxLength: 400, description: 'Id of the document, or `partner:<id>`' } },
  },
};

/** The OpenAPI 3.1 document of the whole API, made from the declarations of commands and read models. */
export const openApiDocument = (): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Partner Ledger',
    version: '1.0.0',
    description:
      'The system of record for how partners perform: every decision is an event, everything read is projected from events.',
    license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
  },
  servers: [{ url: '/', description: 'Where this document comes from' }],
  security: [{ bearer: [] }, { apiKey: [] }],
  tags: [
    ...capabilities.map(({ name, describes }) => ({ name: `${name} (commands)`, description: describes })),
    ...readModels.map(({ name, describes }) => ({ name, description: describes })),
    ...OTHER_TAGS,
  ],
  paths: { ...commandPaths(capabilities), ...readModelPaths(readModels), ...fixedPaths },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    },
    schemas: { ...sharedSchemas, Freshness: freshnessSchema, ...unpark, ...bodySchemas(), ...documentSchemas(readModels) },
  },
});
