import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { decimal, sum } from '#kernel';
import {
  addRecord,
  Card,
  cardOf,
  criteriaIn,
  emptyFacts,
  rebuildTotal,
  type CardInputs,
  type Criterion,
  type Structure,
} from '../index.js';
import { anyCard, anyFacts } from '../testing/any-card.js';
import { notCounting } from '../testing/cards.js';

const withFacts = (inputs: CardInputs, metricId: string, facts: ReturnType<typeof emptyFacts>): CardInputs => ({
  ...inputs,
  facts: { get: (id) => (id === metricId ? facts : inputs.facts.get(id)) },
});

const cards = Compile(Card);

const isMeanThroughout = ({ combine, members }: Structure): boolean =>
  combine === 'weighted-mean' &&
  members.every((member) => {
    if (member.kind === 'criterion') return true;
    return member.kind === 'group' ? isMeanThroughout(member) : member.tracks.every(isMeanThroughout);
  });

describe('any card', () => {
  test('has the shape of its schema', () =>
    fc.assert(fc.property(anyCard, (inputs) => expect(cards.Check(cardOf(inputs))).toBe(true))));

  test('comes to the same total when it is worked out from its explanation alone', () =>
    fc.assert(
      fc.property(anyCard, (inputs) => {
        const { beforeGates, total, band, explanation } = cardOf(inputs);
        const { beforeGates: _one, total: _two, band: _three, withheld: _four, ...inputsOnly } = explanation;
        expect(rebuildTotal({ ...inputsOnly, beforeGates: null, total: null, band: null, withheld: null })).toEqual({
          beforeGates,
          total,
          band,
        });
      }),
      { numRuns: 300 },
    ));

  test('has a total, or says why not', () =>
    fc.assert(
      fc.property(anyCard, (inputs) => {
        const { total, outcome, withheld } = cardOf(inputs);
        expect(total === null).toBe(outcome === 'withheld');
        expect(withheld === null).toBe(total !== null);
      }),
    ));

  test('has effective weights that add up to one over what counts, where it is a weighted mean', () =>
    fc.assert(
      fc.property(anyCard, (inputs) => {
        fc.pre(isMeanThroughout(inputs.definition.structure));
        const { criteria, beforeGates } = cardOf(inputs);
        const weights = sum(criteria.map(({ effectiveWeight }) => effectiveWeight));
        if (beforeGates !== null) expect(weights.minus(1).abs().lt('0.0001')).toBe(true);
        else expect(weights.isZero()).toBe(true);
      }),
    ));

  test('is the sum of its scores, each times its effective weight', () =>
    fc.assert(
      fc.property(anyCard, (inputs) => {
        const { criteria, beforeGates, explanation } = cardOf({ ...inputs, definition: { ...inputs.definition, precision: 3 } });
        fc.pre(beforeGates !== null);
        const counting = criteria.flatMap(({ counts, score, effectiveWeight }) =>
          counts && score !== null ? [{ score: decimal(score), weight: decimal(effectiveWeight) }] : [],
        );
        const total = sum(counting.map(({ score, weight }) => score.times(weight)));
        // Scores and the total are shown with three decimals, weights with six: the most that half a unit of each can make.
        const mostRounding = sum(
          counting.map(({ score, weight }) => weight.abs().times('0.0005').plus(score.abs().times('0.0000005'))),
        ).plus('0.001');
        expect(
          total
            .minus(explanation.beforeGates ?? 0)
            .abs()
            .lte(mostRounding),
        ).toBe(true);
      }),
    ));

  test('never falls when a higher-is-better value rises', () =>
    fc.assert(
      fc.property(
        anyCard,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (inputs, metric, from, rise) => {
          const metricId = `metric-${metric}`;
          const at = (value: number): Card =>
            cardOf({
              ...inputs,
              context: { ...inputs.context, hypothetical: { get: (id) => (id === metricId ? String(value) : undefined) } },
            });
          const [before, after] = [at(from), at(from + rise)];
          for (const [index, criterion] of before.criteria.entries())
            expect(decimal(after.criteria[index]?.score ?? '0').gte(criterion.score ?? '0')).toBe(true);
          fc.pre(before.total !== null && after.total !== null);
          expect(decimal(after.total ?? '0').gte(before.total ?? '0')).toBe(true);
        },
      ),
    ));

  test("has the same score for a criterion, whatever becomes of the others' data", () =>
    fc.assert(
      fc.property(
        anyCard,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(emptyFacts(), notCounting('missing'), notCounting('not-applicable')),
        (inputs, metric, none) => {
          const metricId = `metric-${metric}`;
          const [before, after] = [cardOf(inputs), cardOf(withFacts(inputs, metricId, none))];
          const others = (card: Card) =>
            card.criteria
              .filter((each) => each.metricId !== metricId)
              .map(({ criterionId, score, status }) => [criterionId, score, status]);
          expect(others(after)).toEqual(others(before));
        },
      ),
    ));

  test('does not depend on data of other metrics', () =>
    fc.assert(
      fc.property(anyCard, anyFacts, (inputs, other) => {
        const used = new Set(
          criteriaIn(inputs.definition.structure).map(({ criterion }: { criterion: Criterion }) => criterion.metricId),
        );
        const changed: CardInputs = { ...inputs, facts: { get: (id) => (used.has(id) ? inputs.facts.get(id) : other[id]) } };
        expect(cardOf(changed)).toEqual(cardOf(inputs));
      }),
    ));

  test('changes nothing that it is given', () =>
    fc.assert(
      fc.property(anyCard, (inputs) => {
        const before = JSON.stringify(inputs.definition);
        cardOf(inputs);
        expect(JSON.stringify(inputs.definition)).toBe(before);
      }),
      { numRuns: 20 },
    ));
});

describe('a criterion on any card', () => {
  test('is excluded with the very records that do not count', () => {
    const facts = addRecord(emptyFacts(), {
      status: 'missing',
      recordId: 'a',
      at: '2011-01-01T00:00:00Z',
      reason: 'Invoiced Separately',
    });
    fc.assert(
      fc.property(anyCard, (inputs) => {
        const first = criteriaIn(inputs.definition.structure)[0]?.criterion;
        fc.pre(first !== undefined);
        const card = cardOf(withFacts(inputs, first?.metricId ?? '', facts));
        expect(JSON.stringify(card.explanation)).toContain('Invoiced Separately');
      }),
      { numRuns: 30 },
    );
  });
});
