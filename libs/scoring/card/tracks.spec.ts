import { describe, expect, test } from '@jest/globals';
import { rebuildTotal, score, type Card, type Criterion, type ScorecardDefinition } from '../index.js';
import { byMetric, valued } from '../testing/cards.js';
import { aBestOf, aCriterion, aMetric, aScorecard } from '../testing/definitions.js';

const ids = ['enterprise-a', 'enterprise-b', 'smb-a', 'smb-b', 'both'];
const metrics = byMetric(...ids.map((metricId) => aMetric({ metricId, aggregation: 'mean', precision: 1 })));
const plainly = (metricId: string, parts: Partial<Criterion> = {}): Criterion =>
  aCriterion({ criterionId: metricId, metricId, curve: { kind: 'points-per-unit', points: '1', cap: '100' }, ...parts });

type Values = Readonly<Record<string, string>>;

const scored = (
  values: Values,
  {
    enterprise = {},
    smb = {},
    ...card
  }: { enterprise?: Partial<Criterion>; smb?: Partial<Criterion> } & Partial<ScorecardDefinition> = {},
): Card => {
  const tracks = [
    {
      trackId: 'enterprise',
      name: 'Enterprise',
      combine: 'weighted-mean' as const,
      members: [plainly('enterprise-a', enterprise), plainly('enterprise-b')],
    },
    { trackId: 'smb', name: 'SMB', combine: 'weighted-mean' as const, members: [plainly('smb-a', smb), plainly('smb-b')] },
  ];
  const members = [aBestOf({ tracks, weight: '3' }), plainly('both')];
  const result = score(
    aScorecard({ structure: { combine: 'weighted-mean', members }, ...card }),
    metrics,
    new Map(Object.entries({ both: '100', ...values }).map(([metricId, value]) => [metricId, valued(value)])),
  );
  expect(rebuildTotal(result.explanation)).toEqual({ beforeGates: result.beforeGates, total: result.total, band: result.band });
  return result;
};

const choice = (card: Card): [string, string] => {
  const [member] = card.explanation.structure.members;
  if (member?.kind !== 'best-of') throw new Error('expected a choice');
  return [member.chosen, member.why];
};

const all: Values = { 'enterprise-a': '90', 'enterprise-b': '30', 'smb-a': '40', 'smb-b': '60' };
const gated: Partial<Criterion> = { gate: { on: 'score', floor: '95', effect: { kind: 'fail' } } };

describe('of several tracks', () => {
  test('the better whole one counts, by the weight of the choice', () => {
    const card = scored(all);
    expect(card.total).toBe('70.0');
    expect(choice(card)).toEqual(['enterprise', 'Enterprise scores highest as a whole.']);
    expect(card.criteria.map(({ criterionId, counts, effectiveWeight }) => [criterionId, counts, effectiveWeight])).toEqual([
      ['enterprise-a', true, '0.375000'],
      ['enterprise-b', true, '0.375000'],
      ['smb-a', false, '0'],
      ['smb-b', false, '0'],
      ['both', true, '0.250000'],
    ]);
  });

  test('the second counts where it is better', () => expect(choice(scored({ ...all, 'smb-b': '90' }))[0]).toBe('smb'));

  test('the first counts of equal ones', () =>
    expect(choice(scored({ ...all, 'smb-b': '80' }))).toEqual([
      'enterprise',
      'Enterprise scores as high as another track and comes first.',
    ]));

  test('one that fails a gate gives way to one that does not', () => {
    const card = scored(all, { enterprise: gated });
    expect(choice(card)).toEqual(['smb', 'SMB alone has data enough and passes its gates.']);
    expect(card).toMatchObject({ total: '62.5', outcome: 'scored', gates: [] });
  });

  test('the higher counts where all fail, and fails the card', () => {
    const card = scored(all, { enterprise: gated, smb: gated });
    expect(choice(card)).toEqual(['enterprise', 'Every track with data enough fails a gate; Enterprise scores highest of them.']);
    expect(card).toMatchObject({
      outcome: 'failed',
      total: '0.0',
      beforeGates: '70.0',
      gates: [{ criterionId: 'enterprise-a' }],
    });
  });

  test('one that a gate holds down is compared as it is held', () => {
    const card = scored(all, { enterprise: { gate: { on: 'score', floor: '95', effect: { kind: 'cap', at: '49' } } } });
    expect(choice(card)[0]).toBe('smb');
  });

  test('one whose data is too thin gives way to one with data enough', () => {
    const values = { 'enterprise-a': '90', 'smb-a': '40', 'smb-b': '60' };
    expect(choice(scored(values, { minimumCoverage: '0.6' }))).toEqual([
      'smb',
      'SMB alone has data enough and passes its gates.',
    ]);
    expect(choice(scored(values, { minimumCoverage: '0.5' }))[0]).toBe('enterprise');
  });

  test('one whose data is blocked gives way to one that is not', () => {
    const { 'enterprise-a': _, ...values } = all;
    const card = scored({ ...values, 'enterprise-b': '99' }, { enterprise: { missing: { kind: 'block' } } });
    expect(choice(card)[0]).toBe('smb');
    expect(card).toMatchObject({ withheld: null, total: '62.5' });
  });

  test('the best of thin ones counts where all are', () => {
    const card = scored({ 'enterprise-a': '20', 'smb-a': '40' }, { minimumCoverage: '0.6' });
    expect(choice(card)).toEqual(['smb', 'No track has data enough; SMB stands best.']);
    expect(card).toMatchObject({ coverage: '0.6250', total: '55.0' });
  });

  test('one without any data never counts before one with some', () => {
    expect(choice(scored({ 'smb-a': '0' }, { minimumCoverage: '0.9' }))[0]).toBe('smb');
    expect(choice(scored({ 'enterprise-a': '0' }, { minimumCoverage: '0.9' }))[0]).toBe('enterprise');
  });

  test('none counts where none has data', () => {
    const card = scored({});
    expect(choice(card)[0]).toBe('enterprise');
    expect(card).toMatchObject({ coverage: '0.2500', withheld: { code: 'coverage-too-low' } });
  });

  test('blocked data withholds the card where every track is blocked', () =>
    expect(
      scored(
        { 'enterprise-b': '1', 'smb-b': '2' },
        { enterprise: { missing: { kind: 'block' } }, smb: { missing: { kind: 'block' } } },
      ).withheld,
    ).toEqual({ code: 'data-blocked', message: 'Without data of smb-a the card says nothing.' }));

  test('the choice is worth the points of its greatest track', () =>
    expect(scored(all).explanation.structure.members[0]).toMatchObject({ bestOfId: 'tracks', weight: '3', attainable: '100' }));
});
