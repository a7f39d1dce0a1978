import { describe, expect, test } from '@jest/globals';
import { measurementReturned, periodReopened } from '#contracts';
import { stateAfter } from '#kernel/given-when-then';
import {
  aDelivery,
  aPeriod,
  closed,
  january,
  movedToFebruary,
  recorded,
  restated,
  sevenOfEight,
  voided,
} from '../testing/index.js';
import { figuresOf, measuredMetrics } from './measured-metrics.js';

const absent = { ...sevenOfEight, figure: { kind: 'absent', absence: 'missing', reason: 'no data' } } as const;
const { metricId } = aDelivery;
const after = (...events: Parameters<typeof aPeriod>[0]) => stateAfter(measuredMetrics, aPeriod(events));
const figuresAfter = (...events: Parameters<typeof aPeriod>[0]) => figuresOf(after(...events), metricId);

describe('what a period holds figures of', () => {
  test('are the measurements that count and give one', () => {
    expect(figuresAfter()).toBe(0);
    expect(figuresAfter(recorded())).toBe(1);
    expect(figuresAfter(recorded(absent))).toBe(0);
    expect(figuresAfter(recorded(), voided())).toBe(0);
    expect(figuresAfter(recorded(), voided(), recorded())).toBe(1);
    expect(figuresAfter(recorded(absent), voided(absent))).toBe(0);
  });

  test('follows restatements, moves and returns', () => {
    const returned = measurementReturned({
      ...aDelivery,
      periodId: january.periodId,
      measurement: sevenOfEight,
      fromPeriodId: 'FY2011-P05',
      moved: 1,
      code: 'period-closed',
      message: 'expected an open period',
    });
    expect(figuresAfter(recorded(), restated())).toBe(1);
    expect(figuresAfter(recorded(), restated(absent))).toBe(0);
    expect(figuresAfter(recorded(absent), restated(sevenOfEight, absent))).toBe(1);
    expect(figuresAfter(recorded(), movedToFebruary(sevenOfEight))).toBe(0);
    expect(figuresAfter(recorded(), movedToFebruary(sevenOfEight), returned)).toBe(1);
  });

  test('is nothing for a metric that is named like what every object has', () =>
    expect(figuresOf(after(), 'constructor')).toBe(0));

  test('can change until the period is closed, and again when it is reopened', () => {
    const reopened = periodReopened({ ...aDelivery, periodId: january.periodId, request: 2, closed: 1 });
    expect(after(recorded()).isClosed).toBe(false);
    expect(after(recorded(), closed()).isClosed).toBe(true);
    expect(after(recorded(), closed(), reopened).isClosed).toBe(false);
  });
});
