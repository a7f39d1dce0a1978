import { asCalendar, ganttChart, readModels, type ScheduleRow } from '#projections';
import { inPath } from './parameters.js';
import { exampleOf, listOperation } from './read-model-paths.js';
import { problemResponses } from './responses.js';

interface Operation {
  readonly parameters: readonly { readonly name: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

const TITLE = 'Schedule of orgenics-ltd';

const model = () => {
  const found = readModels.find(({ name }) => name === 'schedule');
  if (!found) throw new Error('there is no read model schedule');
  return found;
};

/** The list of schedule rows, which can be drawn too. */
const drawnList = (): Operation => {
  const list = listOperation(model()) as Operation;
  const rows = [exampleOf('schedule') as unknown as ScheduleRow];
  const page = list.responses['200'];
  return {
    ...list,
    responses: {
      ...list.responses,
      '200': {
        ...page,
        content: {
          ...page?.content,
          'text/calendar': {
            schema: {
              type: 'string',
              description: 'A calendar to subscribe to (RFC 5545): an event for each activity, whose UID stays',
            },
            example: asCalendar(rows, TITLE),
          },
          'image/svg+xml': {
            schema: { type: 'string', description: 'A Gantt chart, with today as the ledger has it' },
            example: ganttChart(rows, { title: TITLE, today: '2011-04-12' }),
          },
        },
      },
    },
  };
};

const DESCRIPTION =
  'As JSON in pages; by `Accept` the whole of what the filter lets through as CSV or NDJSON, and up to a thousand rows, or `limit`, as iCalendar or as a ' +
  'Gantt chart in SVG.';

/** Schedules across partners, and of one, as lists, calendars and charts. */
export const schedulePaths = (): Readonly<Record<string, object>> => {
  const list = drawnList();
  const parameters = [inPath('partnerId', 'The partner'), ...list.parameters.filter(({ name }) => name !== 'partnerId')];
  return {
    '/v1/schedule': { get: { ...list, description: DESCRIPTION } },
    '/v1/partners/{partnerId}/schedule': {
      get: {
        ...list,
        operationId: 'get-partner-schedule',
        summary: 'The schedule of one partner; needs the scope `read`',
        description: DESCRIPTION,
        parameters,
        responses: { ...list.responses, ...problemResponses(['partner-unknown', 'cursor-stale']) },
      },
    },
  };
};
