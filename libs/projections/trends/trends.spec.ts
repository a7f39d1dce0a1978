import { describe, expect, test } from '@jest/globals';
import { metricDefined, programStream } from '#contracts';
import { inStream } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, onTimeDelivery } from '#programs/testing';
import {
  aMeasurement,
  closed,
  happened,
  inMonth,
  of,
  opened,
  recorded,
  reopened,
  theDocument,
  theLog,
  voided,
  type TestLog,
} from '../testing/index.js';
import { trends } from './index.js';

const january = 'FY2011-P04';
const february = 'FY2011-P05';
const point = (log: TestLog, period: string = january) =>
  theDocument(log, trends, `orgenics-ltd.scms.on-time-delivery.${period}`);
const first = aMeasurement(january, of(8, 10));
const begun = () => [aProgram(), anEnrolledPartner(), opened(january), inMonth(january, recorded(january, 'r1', first))] as const;
const rounded = inStream(
  programStream('scms'),
  metricDefined({
    programId: 'scms',
    revision: 5,
    effectiveFrom: '2005-10-01',
    metric: { ...onTimeDelivery, precision: 1 },
    retired: false,
  }),
);

describe('a point of a trend', () => {
  test('is the value of the metric in its month, quarter and year, each from the facts', async () => {
    const log = await theLog(...begun(), opened(february));
    await happened(log, inMonth(february, recorded(february, 'r1', aMeasurement(february, of(90, 90)))));
    expect(await point(log)).toMatchObject({
      value: '0.8000',
      unit: 'lines',
      direction: 'higher',
      records: 10,
      coverage: '1.0000',
    });
    for (const period of ['FY2011-Q2', 'FY2011'])
      expect(await point(log, period)).toMatchObject({ value: '0.9800', records: 100 });
  });

  test('without a value says why', async () => {
    const log = await theLog(...begun(), inMonth(january, voided(january, 'r1', [0, first])));
    expect(await point(log)).toMatchObject({ value: null, absence: 'nothing-recorded', records: 0 });
  });

  test('is worked out by the rules of its time once its periods are closed, by those of now where one is reopened', async () => {
    const log = await theLog(...begun(), inMonth(january, closed(january)));
    await happened(log, rounded);
    expect(await point(log)).toMatchObject({ value: '0.8000', closed: true, rulesRevision: 4 });
    await happened(log, inMonth(january, ...reopened(january)));
    expect(await point(log)).toMatchObject({ value: '0.8', closed: false, rulesRevision: 5 });
  });

  test('of a quarter is provisional again where another of its months gets facts', async () => {
    const log = await theLog(...begun(), inMonth(january, closed(january)), opened(february));
    expect(await point(log, 'FY2011-Q2')).toMatchObject({ closed: true });
    await happened(log, inMonth(february, recorded(february, 'r1', aMeasurement(february, of(1, 1)))));
    expect(await point(log, 'FY2011-Q2')).toMatchObject({ closed: false });
  });
});
