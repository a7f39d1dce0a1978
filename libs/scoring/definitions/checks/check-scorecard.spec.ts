import { describe, expect, test } from '@jest/globals';
import {
  checkBands,
  checkMetric,
  checkMetrics,
  checkScorecard,
  type Criterion,
  type MetricDefinition,
  type ScorecardDefinition,
} from '../../index.js';
import { byMetric } from '../../testing/cards.js';
import { aBestOf, aCriterion, aGroup, aMetric, aScorecard } from '../../testing/definitions.js';

const told = (faults: readonly { code: string; path: string; message: string }[]): string[] =>
  faults.map(({ code, path, message }) => `${code} at ${path}: ${message}`);

const faultsOf = (card: Partial<ScorecardDefinition>, metric: Partial<MetricDefinition> = {}): string[] =>
  told(checkScorecard(aScorecard(card), byMetric(aMetric(metric))));

const withMembers = (...members: ScorecardDefinition['structure']['members']): Partial<ScorecardDefinition> => ({
  structure: { combine: 'weighted-mean', members },
});
const withCriterion = (parts: Partial<Criterion>): Partial<ScorecardDefinition> => withMembers(aCriterion(parts));

describe('a scorecard', () => {
  test('is sound as it stands', () => expect(faultsOf({})).toEqual([]));
  test('is sound with groups and tracks', () => expect(faultsOf(withMembers(aGroup(), aBestOf()))).toEqual([]));
  test('is sound without bands', () => expect(faultsOf({ bands: [] })).toEqual([]));

  test('scores metrics of its program', () =>
    expect(faultsOf(withCriterion({ metricId: 'constructor' }))).toEqual([
      'metric-unknown at structure.members.0.metricId: expected a metric of the program, and constructor came',
    ]));

  test('has no weight below zero', () => {
    expect(faultsOf(withMembers(aCriterion(), aCriterion({ criterionId: 'other', weight: '-1' })))).toEqual([
      'weight-negative at structure.members.1.weight: expected a weight of 0 or more, and -1 came',
    ]);
    expect(
      faultsOf(withMembers(aCriterion(), aGroup({ weight: '-1', members: [aCriterion({ criterionId: 'in' })] })))[0],
    ).toMatch(/^weight-negative at structure.members.1.weight/);
    expect(faultsOf(withMembers(aCriterion(), aBestOf({ weight: '-1' })))[0]).toMatch(
      /^weight-negative at structure.members.1.weight/,
    );
  });

  test('may have a criterion of weight zero among others', () =>
    expect(faultsOf(withMembers(aCriterion(), aCriterion({ criterionId: 'shown-only', weight: '0' })))).toEqual([]));

  test('has weights in every structure', () => {
    expect(faultsOf(withCriterion({ weight: '0' }))).toEqual([
      'weights-sum-zero at structure.members: expected a weight above 0 among the members, and none came',
    ]);
    expect(faultsOf(withMembers(aGroup({ members: [aCriterion({ weight: '0' })] })))).toEqual([
      'weights-sum-zero at structure.members.0.members: expected a weight above 0 among the members, and none came',
    ]);
    expect(
      faultsOf(
        withMembers(
          aBestOf({
            tracks: [
              { trackId: 'one', name: 'One', combine: 'weighted-mean', members: [aCriterion()] },
              { trackId: 'two', name: 'Two', combine: 'weighted-mean', members: [aCriterion({ criterionId: 'b', weight: '0' })] },
            ],
          }),
        ),
      ),
    ).toEqual([
      'weights-sum-zero at structure.members.0.tracks.1.members: expected a weight above 0 among the members, and none came',
    ]);
  });

  test('has each identifier once, wherever it is', () => {
    expect(faultsOf(withMembers(aCriterion(), aCriterion()))).toEqual([
      'id-duplicate at structure.members.1.criterionId: expected each identifier once in a card, and delivery came twice',
    ]);
    expect(faultsOf(withMembers(aCriterion({ criterionId: 'logistics' }), aGroup()))).toEqual([
      'id-duplicate at structure.members.1.groupId: expected each identifier once in a card, and logistics came twice',
    ]);
    expect(faultsOf(withMembers(aCriterion({ criterionId: 'smb' }), aBestOf()))).toEqual([
      'id-duplicate at structure.members.1.tracks.1.trackId: expected each identifier once in a card, and smb came twice',
    ]);
    expect(faultsOf(withMembers(aCriterion({ criterionId: 'tracks' }), aBestOf()))).toEqual([
      'id-duplicate at structure.members.1.bestOfId: expected each identifier once in a card, and tracks came twice',
    ]);
    expect(faultsOf(withMembers(aCriterion({ criterionId: 'delivery-smb' }), aBestOf()))).toEqual([
      'id-duplicate at structure.members.1.tracks.1.members.0.criterionId: expected each identifier once in a card, and delivery-smb came twice',
    ]);
    expect(faultsOf(withMembers(aCriterion(), aGroup()))[0]).toMatch(
      /^id-duplicate at structure.members.1.members.0.criterionId/,
    );
  });

  test('checks its curves against the metric, with the target of the criterion', () => {
    expect(faultsOf(withCriterion({}), { direction: 'lower' })).toEqual([
      'curve-not-monotonic at structure.members.0.curve.target: expected a target below the baseline 0.5, because lower is better, and 1 came',
    ]);
  });

  test.each(['0', '1', '0.5'])('covers a part of the weight: %s', (minimumCoverage) =>
    expect(faultsOf({ minimumCoverage })).toEqual([]),
  );
  test.each(['-0.1', '1.1'])('does not cover %s of it', (minimumCoverage) =>
    expect(faultsOf({ minimumCoverage })).toEqual([
      `coverage-out-of-range at minimumCoverage: expected a part of the weight from 0 to 1, and ${minimumCoverage} came`,
    ]),
  );
});

describe('missing data of a metric that the scored partner supplies', () => {
  test.each<[Criterion['missing'], string]>([
    [{ kind: 'exclude' }, 'structure.members.0.missing.kind'],
    [{ kind: 'carry-forward', limit: 2, otherwise: 'exclude' }, 'structure.members.0.missing.otherwise'],
  ])('is not left out: %j', (missing, path) => {
    expect(faultsOf(withCriterion({ missing }), { suppliedBy: 'partner' })).toEqual([
      `exclusion-of-own-data at ${path}: expected zero or block, because the scored partner supplies on-time itself, and exclude came`,
    ]);
    expect(faultsOf(withCriterion({ missing }), { suppliedBy: 'third-party' })).toEqual([]);
  });

  test.each<[Criterion['missing']]>([
    [{ kind: 'zero' }],
    [{ kind: 'block' }],
    [{ kind: 'carry-forward', limit: 2, otherwise: 'zero' }],
  ])('may be %j', (missing) => expect(faultsOf(withCriterion({ missing }), { suppliedBy: 'partner' })).toEqual([]));
});

describe('gates', () => {
  const capAt = (at: string): Partial<ScorecardDefinition> =>
    withCriterion({ gate: { on: 'score', floor: '1', effect: { kind: 'cap', at } } });

  test('on the value need a direction', () => {
    const card = withCriterion({
      curve: { kind: 'ideal-range', from: '0', to: '1', lossBelow: '1', lossAbove: '1' },
      gate: { on: 'value', floor: '1', effect: { kind: 'fail' } },
    });
    expect(faultsOf(card, { direction: 'target' })).toEqual([
      'gate-direction at structure.members.0.gate.on: expected a gate on the score for a metric whose target is best, and one on the value came',
    ]);
  });
  test('on the score need none', () =>
    expect(
      faultsOf(
        withCriterion({
          curve: { kind: 'ideal-range', from: '0', to: '1', lossBelow: '1', lossAbove: '1' },
          gate: { on: 'score', floor: '1', effect: { kind: 'fail' } },
        }),
        { direction: 'target' },
      ),
    ).toEqual([]));

  test.each(['0', '69.9', '100'])('hold the card within its bands: %s', (at) => expect(faultsOf(capAt(at))).toEqual([]));
  test.each(['-1', '100.1'])('do not hold it outside them: %s', (at) =>
    expect(faultsOf(capAt(at))).toEqual([
      `gate-out-of-scale at structure.members.0.gate.effect.at: expected a total from 0 to 100, within the bands, and ${at} came`,
    ]),
  );
  test('hold a card without bands anywhere', () => expect(faultsOf({ ...capAt('-1'), bands: [] })).toEqual([]));
});

describe('bands', () => {
  const bands = (...list: [string, string, string][]) => list.map(([name, from, to]) => ({ name, from, to }));

  test('meet', () => expect(checkBands(bands(['a', '0', '5'], ['b', '5.0', '9']))).toEqual([]));
  test('leave no hole', () =>
    expect(told(checkBands(bands(['a', '0', '5'], ['b', '6', '9'])))).toEqual([
      'band-hole at bands.1.from: expected b to begin at 5, where a ends, and 6 came',
    ]));
  test('do not overlap', () =>
    expect(told(checkBands(bands(['a', '0', '5'], ['b', '4', '9'])))).toEqual([
      'band-overlap at bands.1.from: expected b to begin at 5, where a ends, and 4 came',
    ]));
  test('are not empty', () =>
    expect(told(checkBands(bands(['a', '5', '5'])))).toEqual([
      'band-empty at bands.0.to: expected a to end above 5, where it begins, and 5 came',
    ]));
  test('have names of their own', () =>
    expect(told(checkBands(bands(['a', '0', '5'], ['a', '5', '9'])))).toEqual([
      'band-duplicate at bands.1.name: expected each name once, and a came twice',
    ]));

  test('hold every total that the card can show', () => {
    expect(faultsOf({ bands: bands(['a', '1', '99']) })).toEqual([
      'band-hole at bands.0.from: expected the lowest band to begin at 0.0 or below, and 1 came',
      'band-hole at bands.0.to: expected the top band to end at 100.0 or above, and 99 came',
    ]);
    expect(faultsOf({ bands: bands(['a', '-1', '101']) })).toEqual([]);
  });
  test('hold the 0 points of missing data too', () => {
    const from20 = withCriterion({ curve: { kind: 'linear', lowest: '20' }, missing: { kind: 'zero' } });
    expect(faultsOf({ ...from20, bands: bands(['a', '20', '100']) })[0]).toMatch(
      /^band-hole at bands.0.from: expected the lowest band to begin at 0.0/,
    );
    const carried = withCriterion({
      curve: { kind: 'linear', lowest: '20' },
      missing: { kind: 'carry-forward', limit: 1, otherwise: 'zero' },
    });
    expect(faultsOf({ ...carried, bands: bands(['a', '20', '100']) })).toHaveLength(1);
    expect(faultsOf({ ...withCriterion({ curve: { kind: 'linear', lowest: '20' } }), bands: bands(['a', '20', '100']) })).toEqual(
      [],
    );
    const negative = withCriterion({ curve: { kind: 'linear', lowest: '-20', highest: '-10' }, missing: { kind: 'zero' } });
    expect(faultsOf({ ...negative, bands: bands(['a', '-20', '-10']) })[0]).toMatch(
      /^band-hole at bands.0.to: expected the top band to end at 0.0/,
    );
  });
  test('are not measured where weights or bands are at fault already', () =>
    expect(
      faultsOf({ ...withCriterion({ weight: '-1' }), bands: bands(['a', '1', '99']) }).map((each) => each.split(' ')[0]),
    ).toEqual(['weight-negative', 'weights-sum-zero']));
});

describe('a structure of points', () => {
  const points = (...members: Criterion[]): Partial<ScorecardDefinition> => ({
    structure: { combine: 'points', members },
    bands: [],
  });
  const worth = (criterionId: string, cap: string, weight = '1', lowest = '0'): Criterion =>
    aCriterion({ criterionId, weight, curve: { kind: 'points-per-unit', points: '1', cap, lowest } });

  test('reaches what its members reach together', () => {
    const three = points(worth('a', '30'), worth('b', '20', '2'), worth('c', '0.04'), worth('d', '500', '0'));
    const bands = (to: string) => ({ bands: [{ name: 'all', from: '0', to }] });
    expect(faultsOf({ ...three, ...bands('70') })).toEqual([]);
    expect(faultsOf({ ...three, ...bands('69.9') })[0]).toMatch(/expected the top band to end at 70.0 or above/);
  });
  test('falls as low as its lowest part could fill the whole', () => {
    const mixed = points(worth('a', '30', '1', '-15'), worth('b', '20'));
    const bands = (from: string) => ({ bands: [{ name: 'all', from, to: '50' }] });
    expect(faultsOf({ ...mixed, ...bands('-25') })).toEqual([]);
    expect(faultsOf({ ...mixed, ...bands('-24.9') })[0]).toMatch(/expected the lowest band to begin at -25.0/);
  });
  test('has no member without points to reach', () =>
    expect(faultsOf(points(worth('a', '30'), worth('b', '0', '1', '-5')))).toEqual([
      'attainable-zero at structure.members.1: expected a highest score above 0 in a structure of points, and 0 came',
    ]));
});

describe('a metric', () => {
  const faults = (parts: Partial<MetricDefinition>): string[] => told(checkMetric(aMetric(parts)));

  test('is sound as it stands', () => expect(faults({})).toEqual([]));
  test.each([
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'half-yearly',
    'annual',
    'FREQ=MONTHLY',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,TU',
  ])('is expected %s', (cadence) => expect(faults({ cadence })).toEqual([]));
  test.each(['now and then', 'FREQ=', 'FREQ=MONTHLY;', 'xFREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY'])('is not expected %s', (cadence) =>
    expect(faults({ cadence })).toEqual([
      `cadence-unknown at cadence: expected one of daily, weekly, monthly, quarterly, half-yearly, annual, or a rule such as FREQ=MONTHLY;BYMONTHDAY=5, and ${cadence} came`,
    ]),
  );
  test('names each dimension once', () =>
    expect(faults({ dimensions: ['market', 'site', 'market'] })).toEqual([
      'dimension-duplicate at dimensions.2: expected each dimension once, and market came twice',
    ]));
  test('that counts has no decimals', () => {
    expect(faults({ aggregation: 'count', precision: 2 })).toEqual([
      'precision-of-count at precision: expected 0 decimals for a count, and 2 came',
    ]);
    expect(faults({ aggregation: 'count', precision: 0 })).toEqual([]);
  });
  test.each(['USD', 'EUR', 'XCG', 'HRK'])('may be in %s', (code) =>
    expect(faults({ currency: { code, rateDate: '2011-03-31' } })).toEqual([]),
  );
  test.each(['usd', 'XXX', 'XYZ', ''])('is in no currency %j', (code) =>
    expect(faults({ currency: { code, rateDate: '2011-03-31' } })).toEqual([
      `currency-unknown at currency.code: expected an ISO 4217 code such as USD, and ${code} came`,
    ]),
  );
  test('converts at the rates of a date that exists', () =>
    expect(faults({ currency: { code: 'USD', rateDate: '2011-02-29' } })).toEqual([
      'date-unknown at currency.rateDate: expected a date that exists, as YYYY-MM-DD, and 2011-02-29 came',
    ]));
  test('comes once in a program', () =>
    expect(told(checkMetrics([aMetric(), aMetric({ cadence: 'often' })]))).toEqual([
      expect.stringMatching(/^cadence-unknown at 1.cadence/),
      'metric-duplicate at 1.metricId: expected each metric once, and on-time came twice',
    ]));
});
