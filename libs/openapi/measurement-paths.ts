import { component } from './json-schema.js';
import { AFTER, query } from './parameters.js';
import { freshness } from './read-model-paths.js';
import { COMMON_PROBLEMS, jsonResponse, problemResponses } from './responses.js';

const example = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  identity: '2f1d6a0c9b7e4f35a8c1d2e3f4a5b6c7',
  periodIds: ['FY2011-P03', 'FY2011-P04'],
};

/** What is asked of measurements beside their list. */
export const measurementPaths: Readonly<Record<string, object>> = {
  '/v1/measurements/recorded-twice': {
    get: {
      operationId: 'list-measurements-recorded-twice',
      tags: ['measurements'],
      summary: 'Records of a source that count in more than one period of a partner; needs the scope `read`',
      parameters: [query('limit', 'Most records to return', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }), AFTER],
      responses: {
        '200': jsonResponse(
          'The records, and whether there are more',
          {
            type: 'object',
            required: ['data', 'more', 'freshness'],
            properties: {
              data: { type: 'array', items: component('RecordedTwice') },
              more: { type: 'boolean', description: 'Whether there are more than were asked for' },
              freshness: component('Freshness'),
            },
          },
          { data: [example], more: false, freshness },
        ),
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'position-unknown', 'wait-timed-out', 'read-model-refused']),
      },
    },
  },
};
