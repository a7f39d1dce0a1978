import * as fc from 'fast-check';
import type {
  BestOf,
  CardInputs,
  Combination,
  Criterion,
  Facts,
  Gate,
  Group,
  Member,
  MetricDefinition,
  Structure,
  Track,
} from '../index.js';
import { lookupIn } from '../index.js';
import { curves, figures } from './any-curve.js';
import { aRatio, byMetric, factsOf, notCounting, valued } from './cards.js';
import { aMetric, aScorecard } from './definitions.js';

const COUNT = 6;

/** The metrics that any card may score: more is better, some are ratios, some means. */
export const anyMetrics: readonly MetricDefinition[] = Array.from({ length: COUNT }, (_, index) =>
  aMetric({ metricId: `metric-${index}`, aggregation: index % 2 === 0 ? 'mean' : 'ratio', precision: index % 3 }),
);

const gates: fc.Arbitrary<Gate> = fc.record({
  on: fc.constantFrom('value' as const, 'score' as const),
  floor: figures,
  exclusive: fc.boolean(),
  effect: fc.oneof(
    fc.constant({ kind: 'fail' as const }),
    fc.constantFrom('0', '20', '60').map((at) => ({ kind: 'cap' as const, at })),
  ),
});

const policies: fc.Arbitrary<Criterion['missing']> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Criterion['missing']>({ kind: 'exclude' }, { kind: 'zero' }) },
  { weight: 1, arbitrary: fc.constant<Criterion['missing']>({ kind: 'block' }) },
  { weight: 2, arbitrary: fc.constant<Criterion['missing']>({ kind: 'carry-forward', limit: 2, otherwise: 'exclude' }) },
);

const weights = fc.integer({ min: 1, max: 9 }).map(String);
const combinations = fc.constantFrom<Combination>('weighted-mean', 'points');
const optionally = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

const criteria: fc.Arbitrary<Criterion> = fc
  .tuple(fc.integer({ min: 0, max: COUNT - 1 }), weights, curves, policies, fc.integer({ min: 0, max: 3 }), optionally(gates))
  .map(([metric, weight, curve, missing, minimumSample, gate]) => ({
    kind: 'criterion',
    criterionId: 'given-later',
    metricId: `metric-${metric}`,
    weight,
    curve,
    missing,
    minimumSample,
    ...(gate && { gate }),
  }));

const structureOf = (members: fc.Arbitrary<Member>): fc.Arbitrary<Structure> =>
  fc.record({ combine: combinations, members: fc.array(members, { minLength: 1, maxLength: 4 }) });

const groups: fc.Arbitrary<Group> = fc
  .tuple(weights, structureOf(criteria))
  .map(([weight, structure]) => ({ kind: 'group', groupId: 'given-later', name: 'Group', weight, ...structure }));

const bestOfs: fc.Arbitrary<BestOf> = fc
  .tuple(weights, fc.array(structureOf(criteria), { minLength: 2, maxLength: 3 }))
  .map(([weight, tracks]) => ({
    kind: 'best-of',
    bestOfId: 'given-later',
    name: 'Best of',
    weight,
    tracks: tracks.map((track): Track => ({ trackId: 'given-later', name: 'Track', ...track })),
  }));

/** Gives every part an identifier of its own, in the order of the definition. */
const named = (structure: Structure): Structure => {
  let next = 0;
  const name = (): string => `part-${next++}`;
  const nameAll = <Of extends Structure>(of: Of): Of => ({ ...of, members: of.members.map(nameOne) });
  const nameOne = (member: Member): Member => {
    if (member.kind === 'criterion') return { ...member, criterionId: name() };
    if (member.kind === 'group') return { ...nameAll(member), groupId: name() };
    return { ...member, bestOfId: name(), tracks: member.tracks.map((track) => ({ ...nameAll(track), trackId: name() })) };
  };
  return nameAll(structure);
};

const factsFor = (metric: MetricDefinition): fc.Arbitrary<Facts> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(factsOf([])) },
    { weight: 1, arbitrary: fc.constantFrom(notCounting('missing'), notCounting('not-applicable')) },
    {
      weight: 6,
      arbitrary:
        metric.aggregation === 'ratio'
          ? fc
              .tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 4 }))
              .map(([numerator, denominator, weight]) => aRatio(String(numerator), String(denominator), weight))
          : fc.array(figures, { minLength: 1, maxLength: 4 }).map((values) => valued(...values)),
    },
  );

/** Facts of some of the metrics. */
export const anyFacts: fc.Arbitrary<Readonly<Record<string, Facts>>> = fc
  .tuple(...anyMetrics.map(factsFor))
  .map((facts) => Object.fromEntries(facts.map((each, index) => [`metric-${index}`, each])));

/** Any card: groups, tracks, gates, every policy, and data that is there, missing, too few or not applicable. */
export const anyCard: fc.Arbitrary<CardInputs> = fc
  .record({
    structure: structureOf(
      fc.oneof({ weight: 5, arbitrary: criteria }, { weight: 1, arbitrary: groups }, { weight: 1, arbitrary: bestOfs }),
    ).map(named),
    minimumCoverage: fc.constantFrom('0', '0.3', '0.7'),
    precision: fc.integer({ min: 0, max: 3 }),
    facts: anyFacts,
    earlier: anyFacts,
  })
  .map(({ facts, earlier, ...card }) => ({
    definition: aScorecard({
      ...card,
      bands: [
        { name: 'Low', from: '0', to: '40' },
        { name: 'High', from: '40', to: '400' },
      ],
    }),
    metrics: byMetric(...anyMetrics),
    facts: lookupIn(facts),
    context: {
      earlier: {
        get: (metricId) => [{ period: 'before', periodsBack: 1, facts: lookupIn(earlier).get(metricId) ?? factsOf([]) }],
      },
    },
  }));
