import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { routeOf } from '#catalogue';
import { openApiDocument } from '#openapi';
import { RunningLedger } from '../support/running-ledger.js';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object; readonly example?: unknown }>>;
}
interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
};
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'ledger', components: document.components });

const JSON_TYPES = ['application/json', 'application/problem+json'];

/** What is wrong with a response by the description of its route; nothing where it is as described. */
async function faultsOf(path: string, method: string, response: Response): Promise<unknown> {
  const { content = {} } = document.paths[path]?.[method]?.responses[String(response.status)] ?? {};
  const type = Object.keys(content).find((each) => response.headers.get('content-type')?.startsWith(each));
  if (type === undefined) return `${response.status} ${response.headers.get('content-type')}: ${await response.text()}`;
  if (!JSON_TYPES.includes(type)) return null;
  const schema = JSON.stringify(content[type]?.schema).replaceAll('"#/components', '"ledger#/components');
  const validate = ajv.compile(JSON.parse(schema) as object);
  validate(await response.json());
  return validate.errors ?? null;
}

let ledger: RunningLedger;
let position: string;

/** The months of fiscal years 2009 and 2010, by the middle of each. */
const TWO_YEARS = Array.from({ length: 24 }, (_, place) => {
  const [year, month] = [2009 + Math.floor(place / 12), (place % 12) + 1];
  const inYear = String(((month + 8) % 12) + 1).padStart(2, '0');
  return { periodId: `FY${year}-P${String(month).padStart(2, '0')}`, middle: `${month <= 3 ? year - 1 : year}-${inYear}-15` };
});

const exampleOf = (path: string, method: string): object =>
  (document.paths[path]?.[method]?.requestBody?.content?.['application/json']?.example ?? {}) as object;

const ROUTES_OF_IMPROVEMENT = [
  'assign-role',
  'define-escalation-path',
  'raise-issue',
  'accept-issue',
  'analyse-root-cause',
  'propose-action',
  'accept-action',
  'set-improvement-limits',
  'open-improvement-plan',
  'impose-plan',
  'escalate-issue',
  'record-lesson',
  'close-cycle',
];

/** What differs from the examples: what the partner owes is for it to accept, and these months are closed. */
const OF_THIS_LEDGER: Readonly<Record<string, object>> = {
  'propose-action': { owingSide: 'vendor', owner: 'ama' },
  'close-cycle': { periodId: 'FY2010-Q2' },
};

/** An issue with everything that may come of it, by the vendor alone: its token is the one at hand. */
async function improve(): Promise<void> {
  for (const route of ROUTES_OF_IMPROVEMENT) {
    await ledger.accept(route, { ...exampleOf(`/v1/commands/${route}`, 'post'), ...OF_THIS_LEDGER[route] });
  }
}

beforeAll(async () => {
  ledger = await RunningLedger.start();
  const rules = readFileSync('examples/scms/program.ndjson', 'utf8').trim().split('\n');
  for (const line of rules) {
    const { command, body } = JSON.parse(line) as { readonly command: string; readonly body: object };
    await ledger.accept(routeOf(command), body);
  }
  const partnerId = 'orgenics-ltd';
  await ledger.accept('register-partner', {
    partnerId,
    name: 'Orgenics',
    type: 'manufacturer',
    markets: ['nigeria'],
    effectiveFrom: '2005-10-01',
  });
  await ledger.accept('enrol-partner', { partnerId, programId: 'scms', from: '2005-10-01' });
  for (const occurredAt of [...TWO_YEARS.map(({ middle }) => middle), '2010-12-20', '2011-01-20'])
    await ledger.accept('record-metric', {
      partnerId,
      programId: 'scms',
      metricId: 'on-time-delivery',
      source: 'test',
      recordId: occurredAt,
      occurredAt,
      numerator: '7',
      denominator: '8',
      records: 8,
    });
  for (const { periodId } of TWO_YEARS) await ledger.accept('close-period', { partnerId, programId: 'scms', periodId });
  await ledger.accept('rebaseline-series', exampleOf('/v1/commands/rebaseline-series', 'post'));
  await ledger.accept('set-goal', exampleOf('/v1/commands/set-goal', 'post'));
  await ledger.accept('define-cadence', exampleOf('/v1/commands/define-cadence', 'post'));
  await ledger.accept('plan-cycle', exampleOf('/v1/commands/plan-cycle', 'post'));
  await improve();
  const feedback = { ...exampleOf('/v1/commands/give-feedback', 'post'), from: 'vendor', about: 'partner' };
  await ledger.accept('give-feedback', feedback);
  const review = {
    partnerId,
    programId: 'scms',
    kind: 'ad-hoc',
    periodId: 'FY2011-P04',
    scheduledFor: '2999-01-04',
    lead: 'ama',
  };
  ({ position } = await ledger.accept('schedule-review', review));
});
afterAll(() => ledger.destroy());

const reading = Object.entries(document.paths)
  .filter(([path, { get }]) => get && !path.includes('{'))
  .map(([path]) => path);
const details = Object.entries(document.paths)
  .filter(([path, { get }]) => get && path.endsWith('/{id}'))
  .map(([path]) => path);
const SERIES = '?partnerId=orgenics-ltd&programId=scms&metricId=on-time-delivery';
const NEEDED: Readonly<Record<string, string>> = {
  '/v1/trends/series': SERIES,
  '/v1/trends/signals': SERIES,
};

describe('a running ledger answers as its description says', () => {
  test.each(reading)('GET %s', async (path) => {
    const response = await ledger.get(`${path}${NEEDED[path] ?? ''}`);
    expect(response.status).toBe(200);
    expect(await faultsOf(path, 'get', response)).toBeNull();
  });

  test.each(details)('GET %s', async (path) => {
    const list = path.slice(0, -'/{id}'.length);
    const { data } = (await (await ledger.get(`${list}?limit=1&after=${position}`)).json()) as {
      readonly data: readonly { readonly id: string }[];
    };
    const response = await ledger.get(`${list}/${encodeURIComponent(data[0]?.id ?? '')}`);
    expect(response.status).toBe(200);
    expect(await faultsOf(path, 'get', response)).toBeNull();
  });

  test.each([
    ['/v1/partners/{partnerId}/history', 'orgenics-ltd'],
    ['/v1/partners/{partnerId}/state', 'orgenics-ltd'],
    ['/v1/partners/{partnerId}/schedule', 'orgenics-ltd'],
    ['/v1/scorecards/{id}/explanation', 'orgenics-ltd.scms.FY2011-P04'],
    ['/v1/scorecards/{id}/changes', 'orgenics-ltd.scms.FY2011-P04'],
  ])('GET %s', async (path, id) => {
    const response = await ledger.get(path.replace(/\{\w+\}/, id));
    expect(response.status).toBe(200);
    expect(await faultsOf(path, 'get', response)).toBeNull();
  });

  test.each(['text/csv', 'application/x-ndjson', 'text/calendar', 'image/svg+xml'])(
    'GET /v1/partners/{partnerId}/schedule as %s',
    async (accept) => {
      const path = '/v1/partners/{partnerId}/schedule';
      const response = await ledger.get(path.replace('{partnerId}', 'orgenics-ltd'), { accept });
      expect(response.headers.get('content-type')).toContain(accept);
      expect(await faultsOf(path, 'get', response)).toBeNull();
    },
  );

  test('POST /v1/partners/{partnerId}/what-if', async () => {
    const path = '/v1/partners/{partnerId}/what-if';
    const response = await ledger.post(path.replace('{partnerId}', 'orgenics-ltd'), exampleOf(path, 'post'));
    expect(response.status).toBe(200);
    expect(await faultsOf(path, 'post', response)).toBeNull();
  });

  test('a batch, with what was accepted and what was refused', async () => {
    const path = '/v1/commands/record-metrics';
    const { items } = exampleOf(path, 'post') as { readonly items: readonly object[] };
    const response = await ledger.post(path, { items: [...items, ...items.map((item) => ({ ...item, partnerId: 'nobody' }))] });
    expect(response.status).toBe(200);
    expect(await faultsOf(path, 'post', response)).toBeNull();
  });

  test('a command, accepted and refused', async () => {
    const path = '/v1/commands/record-metric';
    for (const body of [exampleOf(path, 'post'), {}, { ...exampleOf(path, 'post'), metricId: 'unheard-of' }])
      expect(await faultsOf(path, 'post', await ledger.post(path, body))).toBeNull();
  });
});
