import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decimal } from '#kernel';
import {
  cardOf,
  reachNextBand,
  type CardInputs,
  type Criterion,
  type Facts,
  type LeastChange,
  type ScorecardDefinition,
} from '../index.js';
import { anyCard, anyMetrics } from '../testing/any-card.js';
import { byMetric, valued } from '../testing/cards.js';
import { aCriterion, aMetric, aScorecard } from '../testing/definitions.js';
import { plainMetrics, plainly } from '../testing/plain-card.js';

const inputs = (
  members: ScorecardDefinition['structure']['members'],
  facts: Readonly<Record<string, Facts>>,
  parts: Partial<ScorecardDefinition> = {},
): CardInputs => ({
  definition: aScorecard({ structure: { combine: 'weighted-mean', members }, ...parts }),
  metrics: plainMetrics,
  facts: new Map(Object.entries(facts)),
  context: {},
});
const changeOf = (given: CardInputs, metricId: string): LeastChange | undefined =>
  reachNextBand(given).changes.find((each) => each.metricId === metricId);

describe('what it takes to reach the next band', () => {
  test('is the least change of each metric, all others as they are', () =>
    expect(
      reachNextBand(
        inputs([plainly('speed'), plainly('quality', { weight: '3' })], { speed: valued('60'), quality: valued('68') }),
      ),
    ).toEqual({
      total: '66.0',
      band: 'Needs work',
      next: { name: 'Strong', from: '70' },
      changes: [
        { metricId: 'speed', from: '60.0', to: '75.8', change: '15.8' },
        { metricId: 'quality', from: '68.0', to: '73.3', change: '5.3' },
      ],
    }));

  test('counts on the rounding of the total, which is what is shown', () =>
    expect(changeOf(inputs([plainly('speed')], { speed: valued('60') }, { precision: 0 }), 'speed')?.to).toBe('69.5'));

  test('is nothing that one metric can do alone where it has reached its best', () =>
    expect(
      changeOf(
        inputs([plainly('speed'), plainly('quality', { weight: '9' })], { speed: valued('10'), quality: valued('10') }),
        'speed',
      ),
    ).toEqual({
      metricId: 'speed',
      from: '10.0',
      to: null,
      change: null,
    }));

  test('goes down where lower is better', () => {
    const late = aCriterion({ criterionId: 'late', metricId: 'days-late', baseline: '10', target: '0' });
    expect(changeOf(inputs([late], { 'days-late': valued('8') }), 'days-late')).toEqual({
      metricId: 'days-late',
      from: '8.0',
      to: '3.0',
      change: '-5.0',
    });
  });

  test('has no change to tell where the metric has no value, but a value', () =>
    expect(changeOf(inputs([plainly('speed'), plainly('quality')], { speed: valued('60') }), 'quality')).toMatchObject({
      from: null,
      change: null,
      to: '79.9',
    }));

  test.each<[string, Criterion['curve'], string, string]>([
    [
      'steps',
      {
        kind: 'steps',
        steps: [
          { to: '5', score: '0' },
          { from: '5', to: '9.5', score: '60' },
          { from: '9.5', score: '90' },
        ],
      },
      '2',
      '9.5',
    ],
    [
      'points',
      {
        kind: 'piecewise',
        points: [
          { at: '0', score: '0' },
          { at: '10', score: '60' },
          { at: '12', score: '100' },
        ],
      },
      '2',
      '10.5',
    ],
    ['whole units', { kind: 'points-per-unit', points: '25', unit: '4', wholeUnits: true, cap: '100' }, '2', '12.0'],
    ['units from a start', { kind: 'points-per-unit', points: '25', unit: '4', from: '2', start: '20', cap: '100' }, '2', '10.0'],
    ['pass or fail', { kind: 'pass-fail', threshold: '7.25' }, '2', '7.3'],
    ['pass or fail by the target', { kind: 'pass-fail' }, '0', '1.0'],
    ['linear', { kind: 'linear', baseline: '0', target: '20' }, '2', '14.0'],
  ])('finds the value on a curve of %s', (_, curve, from, to) =>
    expect(changeOf(inputs([plainly('speed', { curve })], { speed: valued(from) }), 'speed')?.to).toBe(to),
  );

  test.each([
    ['4', '9.0', '5.0'],
    ['40', '32.0', '-8.0'],
    ['25.1', null, null],
  ])('comes from either side of an ideal range, whichever is nearer: from %s', (from, to, change) => {
    const metrics = byMetric(aMetric({ metricId: 'share', aggregation: 'mean', precision: 1, direction: 'target' }));
    const curve: Criterion['curve'] = { kind: 'ideal-range', from: '15', to: '26', lossBelow: '5', lossAbove: '5' };
    const given = { ...inputs([plainly('share', { curve })], { share: valued(from) }), metrics };
    expect(reachNextBand(given).changes[0] ?? { to: null, change: null }).toMatchObject({ to, change });
  });

  test('may take a gate to pass', () => {
    const gated = plainly('speed', { gate: { on: 'value', floor: '90', effect: { kind: 'cap', at: '60' } } });
    expect(changeOf(inputs([gated, plainly('quality')], { speed: valued('70'), quality: valued('100') }), 'speed')?.to).toBe(
      '90.0',
    );
  });

  test('asks nothing of a card in the top band, without bands, or withheld', () => {
    const top = reachNextBand(inputs([plainly('speed')], { speed: valued('80') }));
    expect(top).toEqual({ total: '80.0', band: 'Strong', next: null, changes: [] });
    expect(reachNextBand(inputs([plainly('speed')], { speed: valued('8') }, { bands: [] }))).toMatchObject({
      next: null,
      changes: [],
    });
    expect(reachNextBand(inputs([plainly('speed')], {}))).toMatchObject({ total: null, band: null, next: null });
  });

  test('names a metric once, though several criteria score it', () =>
    expect(
      reachNextBand(inputs([plainly('speed'), plainly('speed', { criterionId: 'again' })], { speed: valued('60') })).changes,
    ).toEqual([{ metricId: 'speed', from: '60.0', to: '70.0', change: '10.0' }]));

  test('is enough, and a step less is not, on any card', () =>
    fc.assert(
      fc.property(anyCard, (given) => {
        const { next, changes } = reachNextBand(given);
        for (const { metricId, to, from } of changes) {
          if (to === null || from === null) continue;
          const metric = anyMetrics.find((each) => each.metricId === metricId);
          const step = decimal(10).pow(-(metric?.precision ?? 0));
          const reaches = (value: string): boolean => {
            const { total } = cardOf({
              ...given,
              context: { ...given.context, hypothetical: { get: (id) => (id === metricId ? value : undefined) } },
            });
            return total !== null && decimal(total).gte(next?.from ?? 'NaN');
          };
          expect(reaches(to)).toBe(true);
          if (decimal(to).minus(step).gt(from)) expect(reaches(decimal(to).minus(step).toFixed())).toBe(false);
        }
      }),
      { numRuns: 60 },
    ));
});
