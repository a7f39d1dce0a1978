import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningLedger } from '../support/running-ledger.js';

let ledger: RunningLedger;
beforeAll(async () => {
  ledger = await RunningLedger.start();
});
afterAll(() => ledger.destroy());

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly path?: string;
  readonly faults?: readonly { readonly path: string }[];
}

const register = '/v1/commands/register-partner';
const partner = { partnerId: 'orgenics-ltd', name: 'Orgenics, Ltd', type: 'manufacturer', markets: ['nigeria'] };

const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as Problem;
};
const head = async () => ((await (await ledger.get('/v1/ledger')).json()) as { data: { head: string } }).data.head;

describe('a body that cannot be taken is answered with a problem that names the path, and nothing is appended', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const json = JSON.stringify(partner);
  test.each([
    ['no JSON', '{"partnerId":', 400, 'body-malformed', ''],
    ['empty', '', 400, 'body-malformed', ''],
    ['a list', '[]', 400, 'body-malformed', ''],
    ['null', 'null', 400, 'body-malformed', ''],
    ['30 KB of brackets', deep(15_000), 400, 'body-malformed', '0'],
    ['30 KB of brackets in a field', json.replace('"Orgenics, Ltd"', deep(15_000)), 400, 'body-malformed', 'name'],
    ['a key twice', json.replace('"type"', '"name":"Other","type"'), 400, 'body-malformed', 'name'],
    ['a number that loses digits', json.replace('"Orgenics, Ltd"', '9007199254740993'), 400, 'body-malformed', 'name'],
    ['a number without end', json.replace('"Orgenics, Ltd"', '1e400'), 400, 'body-malformed', 'name'],
    ['a lone surrogate', json.replace('Orgenics, Ltd', '\\ud800'), 400, 'body-malformed', 'name'],
    ['an unknown field', JSON.stringify({ ...partner, colour: 'red' }), 400, 'body-malformed', 'colour'],
    ['a prototype', json.replace('"type"', '"__proto__":{"x":1},"type"'), 400, 'body-malformed', '__proto__'],
    ['a wrong type', JSON.stringify({ ...partner, name: 5 }), 400, 'body-malformed', 'name'],
    ['null for a field', JSON.stringify({ ...partner, partnerSince: null }), 400, 'body-malformed', 'partnerSince'],
    [
      'a date that does not exist',
      JSON.stringify({ ...partner, partnerSince: '2011-02-29' }),
      400,
      'body-malformed',
      'partnerSince',
    ],
    ['an id with a dot', JSON.stringify({ ...partner, partnerId: 'a.b' }), 400, 'body-malformed', 'partnerId'],
  ])('%s', async (_, body, status, code, path) => {
    const before = await head();
    const response = await ledger.post(register, body);
    const problem = await problemOf(response);
    expect({ status: response.status, code: problem.code }).toEqual({ status, code });
    expect(problem.faults?.map((fault) => fault.path.split('.')[0])).toContain(path);
    expect(await head()).toBe(before);
  });

  test('one that is too large', async () => {
    const response = await ledger.post(register, JSON.stringify({ ...partner, name: 'x'.repeat(5_000_000) }));
    expect(response.status).toBe(413);
    expect((await problemOf(response)).code).toBe('body-too-large');
  });

  test('one of another media type', async () => {
    const response = await ledger.post(register, 'name=Orgenics', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBe(415);
    expect((await problemOf(response)).code).toBe('media-type-unsupported');
  });

  test('a malformed Idempotency-Key and If-Match', async () => {
    const blank = await problemOf(await ledger.post(register, partner, { 'idempotency-key': 'with space' }));
    expect(blank).toMatchObject({ code: 'body-malformed', path: 'Idempotency-Key' });
    const weak = await problemOf(await ledger.post(register, partner, { 'if-match': 'W/"1"' }));
    expect(weak).toMatchObject({ code: 'body-malformed', path: 'If-Match' });
  });
});

describe('a definition that does not hold has a code of its own', () => {
  const calendar = {
    timeZone: 'America/New_York',
    fiscalYear: { kind: 'calendar-months', startMonth: 10, namedFor: 'end' },
    closingPeriod: 'month',
  };
  const metric = {
    metricId: 'on-time',
    name: 'On time',
    description: 'Lines on time',
    unit: 'lines',
    direction: 'higher',
    aggregation: 'ratio',
    kind: 'lagging',
    precision: 4,
    owner: 'head-of-supply',
    cadence: 'monthly',
    suppliedBy: 'vendor',
    dimensions: [],
  };
  const criterion = {
    kind: 'criterion',
    criterionId: 'on-time',
    metricId: 'on-time',
    weight: '1',
    curve: { kind: 'linear', baseline: '0.5' },
    target: '0.95',
    missing: { kind: 'exclude' },
    minimumSample: 1,
  };
  const bands = [
    { name: 'Low', from: '0', to: '50' },
    { name: 'High', from: '50', to: '100' },
  ];
  const scorecard = {
    scorecardId: 'card',
    name: 'Card',
    partnerTypes: [],
    structure: { combine: 'weighted-mean', members: [criterion] },
    bands,
    minimumCoverage: '0.5',
    precision: 1,
  };
  const effectiveFrom = '2010-10-01';

  beforeAll(async () => {
    await ledger.accept('define-program', { programId: 'p', name: 'P', calendar, effectiveFrom });
    await ledger.accept('define-metric', { programId: 'p', metric, effectiveFrom });
  });

  test.each([
    ['define-metric', { programId: 'q', metric }, 'program-unknown', 'programId'],
    [
      'define-metric',
      { programId: 'p', metric: { ...metric, metricId: 'm', currency: { code: 'ABC', rateDate: '2011-01-01' } } },
      'currency-unknown',
      'metric.currency.code',
    ],
    [
      'define-scorecard',
      {
        programId: 'p',
        scorecard: { ...scorecard, structure: { ...scorecard.structure, members: [{ ...criterion, metricId: 'x' }] } },
      },
      'metric-unknown',
      undefined,
    ],
    [
      'define-scorecard',
      {
        programId: 'p',
        scorecard: { ...scorecard, structure: { ...scorecard.structure, members: [{ ...criterion, weight: '-1' }] } },
      },
      'weight-negative',
      undefined,
    ],
    [
      'define-scorecard',
      { programId: 'p', scorecard: { ...scorecard, bands: [bands[0], { ...bands[1], from: '60' }] } },
      'band-hole',
      undefined,
    ],
    ['enrol-partner', { partnerId: 'nobody', programId: 'p' }, 'partner-unknown', 'partnerId'],
  ])('%s, %#', async (route, body, code, path) => {
    const before = await head();
    const problem = await problemOf(
      await ledger.post(`/v1/commands/${route}`, {
        effectiveFrom,
        ...body,
        ...(route === 'enrol-partner' && { effectiveFrom: undefined }),
      }),
    );
    expect(problem.code).toBe(code);
    if (path !== undefined) expect(problem.path).toBe(path);
    expect((await head()) >= before).toBe(true);
  });
});
