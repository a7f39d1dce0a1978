import { describe, expect, test } from '@jest/globals';
import { memoryReadStore } from '#read-store/memory';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, onTimeDelivery } from '#programs/testing';
import { mergeFacts } from '#scoring';
import { scorecards } from '../scorecards/index.js';
import { aMeasurement, inMonth, of, opened, recorded, start, theDocument, theLog, voided } from '../testing/index.js';
import { measurements } from './index.js';
import { countingMeasurements, slicesBy } from './slices.js';

const january = 'FY2011-P04';
const market = (name: string, numerator: number, denominator: number) =>
  aMeasurement(january, of(numerator, denominator), { dimensions: { market: name } });

describe('a metric sliced by a dimension', () => {
  test('has a value for each value of the dimension, from what counts; together they are the total', async () => {
    const gone = market('zambia', 0, 100);
    const log = await theLog(
      aProgram(),
      anEnrolledPartner(),
      opened(january),
      inMonth(
        january,
        recorded(january, 'r1', market('nigeria', 8, 10)),
        recorded(january, 'r2', market('zambia', 1, 4)),
        recorded(january, 'r3', market('nigeria', 1, 2)),
        recorded(january, 'r4', gone),
        voided(january, 'r4', [3, gone]),
      ),
    );
    const store = memoryReadStore();
    const running = start(log, store, [measurements]);
    await running.settled();
    await running.stop();
    const sliced = { partnerId: 'orgenics-ltd', programId: 'scms', periodIds: [january] };
    const slices = await slicesBy('market', countingMeasurements(store, sliced), new Map([['on-time-delivery', onTimeDelivery]]));
    expect(slices).toMatchObject([
      { metricId: 'on-time-delivery', value: 'nigeria', actual: '0.7500', absence: null },
      { metricId: 'on-time-delivery', value: 'zambia', actual: '0.2500', absence: null },
    ]);
    const card = await theDocument(log, scorecards, `orgenics-ltd.scms.${january}`);
    expect(card).toMatchObject({ facts: { 'on-time-delivery': mergeFacts(...slices.map(({ facts }) => facts)) } });
  });

  test('is not sliced by a dimension that it does not declare', async () => {
    const none = slicesBy(
      'site',
      countingMeasurements(memoryReadStore(), { partnerId: 'p', programId: 's', periodIds: [january] }),
      new Map(),
    );
    expect(await none).toEqual([]);
  });
});
