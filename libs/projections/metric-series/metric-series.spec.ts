import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ofPartner } from '../read-model/index.js';
import { foldSubject } from '../replay/index.js';
import { Story, anySteps, type Step } from '../testing/any-story.js';
import { happened, theLog } from '../testing/index.js';
import { trends, type TrendPoint } from '../trends/index.js';
import { metricSeries } from './metric-series.js';

const IS_MONTH = /^FY\d{4}-P\d{2}$/;

const told = async (steps: readonly Step[]) => {
  const story = new Story();
  const log = await theLog(...story.beginning);
  for (const step of steps) await happened(log, ...story.next(step));
  return log;
};

describe('the series of a partner', () => {
  test('are the months of its trends, whatever has happened', () =>
    fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const log = await told(steps);
        const { documents } = await foldSubject(log, trends, ofPartner('orgenics-ltd'));
        const months = [...documents.values()]
          .map((document) => document as unknown as TrendPoint)
          .filter(({ periodId }) => IS_MONTH.test(periodId))
          .map(({ metricId, periodId, value, records, closed }) => ({ metricId, periodId, value, records, closed }));
        const { document } = await metricSeries(log, 'orgenics-ltd.scms');
        const points = document.metrics.flatMap(({ metricId, points: of }) =>
          of.map(({ periodId, value, records, closed }) => ({ metricId, periodId, value, records, closed })),
        );
        const byName = (point: object) => JSON.stringify(point);
        expect(points.map(byName).toSorted()).toEqual(months.map(byName).toSorted());
      }),
      { numRuns: 30 },
    ));
});
