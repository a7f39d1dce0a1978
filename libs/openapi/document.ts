import { capabilities } from '#catalogue';
import { readModels } from '#projections';
import { analysisPaths } from './analysis-paths.js';
import { analysisSchemas } from './analysis-schemas.js';
import { bodySchemas } from './body-schemas.js';
import { commandPaths } from './command-paths.js';
import { asComponents, referredTo } from './components.js';
import { historyPaths } from './history-paths.js';
import { measurementPaths } from './measurement-paths.js';
import { operationPaths } from './operation-paths.js';
import { operationSchemas } from './operation-schemas.js';
import { documentSchemas, freshnessSchema, readModelPaths } from './read-model-paths.js';
import { schedulePaths } from './schedule-paths.js';
import { sharedSchemas } from './responses.js';

const OTHER_TAGS = [
  { name: 'history', description: 'What happened, and what was known when' },
  { name: 'ledger', description: 'The ledger as a whole' },
  { name: 'operations', description: 'Running it' },
];

const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A signed token; `ledger token` makes one' },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'A key whose hash the ledger knows' },
};

/** The OpenAPI 3.1 document of the whole API, made from the declarations of commands and read models. */
export function openApiDocument(): object {
  const paths = {
    ...commandPaths(capabilities),
    ...readModelPaths(readModels),
    ...measurementPaths,
    ...schedulePaths(),
    ...historyPaths,
    ...analysisPaths,
    ...operationPaths,
  };
  const schemas = asComponents({
    ...sharedSchemas,
    Freshness: freshnessSchema,
    ...bodySchemas(),
    ...documentSchemas(readModels),
    ...operationSchemas,
    ...analysisSchemas,
  });
  return {
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
    paths,
    components: { securitySchemes, schemas: referredTo(schemas, paths) },
  };
}
