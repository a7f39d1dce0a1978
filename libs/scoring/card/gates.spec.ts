import { describe, expect, test } from '@jest/globals';
import { rebuildTotal, score, type Card, type Criterion, type Facts, type ScorecardDefinition } from '../index.js';
import { notCounting, valued } from '../testing/cards.js';
import { aCriterion, aScorecard } from '../testing/definitions.js';
import { plainMetrics, plainly } from '../testing/plain-card.js';

const late = (gate: Criterion['gate']): Criterion =>
  aCriterion({
    criterionId: 'late',
    metricId: 'days-late',
    curve: { kind: 'linear' },
    baseline: '10',
    target: '0',
    ...(gate && { gate }),
  });

const scored = (members: ScorecardDefinition['structure']['members'], facts: Readonly<Record<string, Facts>>): Card => {
  const bands = [
    { name: 'Low', from: '-10', to: '60' },
    { name: 'High', from: '60', to: '100' },
  ];
  const card = score(
    aScorecard({ structure: { combine: 'weighted-mean', members }, bands }),
    plainMetrics,
    new Map(Object.entries(facts)),
  );
  expect(rebuildTotal(card.explanation)).toEqual({ beforeGates: card.beforeGates, total: card.total, band: card.band });
  return card;
};

const fail = { kind: 'fail' } as const;
const capAt = (at: string) => ({ kind: 'cap', at }) as const;

describe('a gate', () => {
  test('below its floor fails the card to the lowest total, whatever the rest says', () =>
    expect(
      scored([plainly('speed', { gate: { on: 'score', floor: '20', effect: fail } }), plainly('quality', { weight: '9' })], {
        speed: valued('19.9'),
        quality: valued('100'),
      }),
    ).toMatchObject({
      outcome: 'failed',
      beforeGates: '92.0',
      total: '-10.0',
      band: 'Low',
      withheld: null,
      gates: [
        {
          criterionId: 'speed',
          on: 'score',
          direction: 'higher',
          floor: '20',
          exclusive: false,
          figure: '19.9',
          verdict: 'not-passed',
          effect: fail,
        },
      ],
    }));

  test('at its floor passes', () =>
    expect(
      scored([plainly('speed', { gate: { on: 'score', floor: '20', effect: fail } })], { speed: valued('20') }),
    ).toMatchObject({
      outcome: 'scored',
      total: '20.0',
      gates: [],
      explanation: { structure: { members: [{ gate: { verdict: 'passed', figure: '20.0' } }] } },
    }));

  test('at an exclusive floor does not', () => {
    const gate: Criterion['gate'] = { on: 'score', floor: '20', exclusive: true, effect: fail };
    expect(scored([plainly('speed', { gate })], { speed: valued('20') })).toMatchObject({
      outcome: 'failed',
      gates: [{ exclusive: true }],
    });
    expect(scored([plainly('speed', { gate })], { speed: valued('20.1') }).outcome).toBe('scored');
  });

  test('holds the card at a score', () => {
    const gate: Criterion['gate'] = { on: 'score', floor: '50', effect: capAt('59.9') };
    expect(
      scored([plainly('speed', { gate }), plainly('quality')], { speed: valued('40'), quality: valued('100') }),
    ).toMatchObject({
      outcome: 'capped',
      beforeGates: '70.0',
      total: '59.9',
      band: 'Low',
    });
  });

  test('does not lift a card that is lower already', () => {
    const gate: Criterion['gate'] = { on: 'score', floor: '50', effect: capAt('59.9') };
    expect(scored([plainly('speed', { gate })], { speed: valued('40') })).toMatchObject({
      outcome: 'scored',
      total: '40.0',
      gates: [{}],
    });
  });

  test('of several the lowest cap holds, and failing goes before any', () => {
    const card = (effect: { kind: 'fail' } | { kind: 'cap'; at: string }): Card =>
      scored(
        [
          plainly('speed', { gate: { on: 'score', floor: '90', effect: capAt('70') } }),
          plainly('quality', { gate: { on: 'score', floor: '90', effect } }),
        ],
        { speed: valued('80'), quality: valued('80') },
      );
    expect(card(capAt('65')).total).toBe('65.0');
    expect(card(capAt('75')).total).toBe('70.0');
    expect(card(fail).total).toBe('-10.0');
  });

  test.each([
    ['2.9', 'scored'],
    ['3.0', 'scored'],
    ['3.04', 'scored'],
    ['3.06', 'failed'],
  ])("on the value goes in the metric's direction, by the rounded figure: %s days late of at most 3 is %s", (value, outcome) =>
    expect(scored([late({ on: 'value', floor: '3', effect: fail })], { 'days-late': valued(value) }).outcome).toBe(outcome),
  );

  test('on the value goes up where higher is better', () => {
    const card = (value: string) =>
      scored([plainly('speed', { gate: { on: 'value', floor: '3', effect: fail } })], { speed: valued(value) });
    expect(card('3').outcome).toBe('scored');
    expect(card('2.9').outcome).toBe('failed');
  });

  test('on the score goes up where lower is better, too', () => {
    const card = (value: string) => scored([late({ on: 'score', floor: '80', effect: fail })], { 'days-late': valued(value) });
    expect(card('2').outcome).toBe('scored');
    expect(card('2.1').outcome).toBe('failed');
  });

  test('on the score is judged by the rounded figure', () => {
    const card = (value: string) =>
      scored([plainly('speed', { gate: { on: 'score', floor: '20', effect: fail } })], { speed: valued(value) });
    expect(card('19.95').outcome).toBe('scored');
    expect(card('19.94').outcome).toBe('failed');
  });

  test('of a criterion that does not count is not judged', () => {
    const gate: Criterion['gate'] = { on: 'score', floor: '20', effect: fail };
    expect(scored([plainly('speed', { gate }), plainly('quality')], { quality: valued('70') })).toMatchObject({
      outcome: 'scored',
      total: '70.0',
      explanation: { structure: { members: [{ gate: { verdict: 'not-judged', figure: null } }, {}] } },
    });
  });

  test.each(['value', 'score'] as const)('on the %s is not passed by missing data that scores 0', (on) =>
    expect(
      scored([plainly('speed', { gate: { on, floor: '1', effect: fail }, missing: { kind: 'zero' } }), plainly('quality')], {
        speed: notCounting('missing'),
        quality: valued('70'),
      }),
    ).toMatchObject({ outcome: 'failed', gates: [{ figure: on === 'value' ? null : '0.0' }] }),
  );

  test('on the value is not passed by too few records that score 0, though their value would', () =>
    expect(
      scored(
        [
          plainly('speed', { gate: { on: 'value', floor: '1', effect: fail }, missing: { kind: 'zero' }, minimumSample: 5 }),
          plainly('quality'),
        ],
        { speed: valued('90'), quality: valued('70') },
      ).outcome,
    ).toBe('failed'));
});
