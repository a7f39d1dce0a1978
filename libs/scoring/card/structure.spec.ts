import { describe, expect, test } from '@jest/globals';
import type { Card, Criterion, Facts } from '../index.js';
import { valued } from '../testing/cards.js';
import { aGroup } from '../testing/definitions.js';
import { plainCard, plainly } from '../testing/plain-card.js';

describe('coverage', () => {
  const card = (minimumCoverage: string, ...known: string[]): Card =>
    plainCard(
      [plainly('speed'), plainly('quality'), plainly('price')],
      Object.fromEntries(known.map((metricId) => [metricId, valued('50')])),
      {},
      { minimumCoverage },
    );

  test('below the minimum withholds the card and says so', () =>
    expect(card('0.7', 'speed', 'quality')).toMatchObject({
      outcome: 'withheld',
      total: null,
      beforeGates: '50.0',
      coverage: '0.6667',
      withheld: { code: 'coverage-too-low', message: 'Criteria with 0.6667 of the weight count, and at least 0.7 must.' },
    }));

  test('is judged on the rounded figure that is shown', () => expect(card('0.6667', 'speed', 'quality').total).toBe('50.0'));

  test('of nothing is withheld whatever the minimum', () =>
    expect(card('0')).toMatchObject({
      outcome: 'withheld',
      total: null,
      beforeGates: null,
      coverage: '0.0000',
      withheld: { code: 'nothing-counts', message: 'No criterion has data that counts.' },
    }));

  test('of criteria without weight is nothing', () =>
    expect(
      plainCard([plainly('speed', { weight: '0' }), plainly('quality')], { speed: valued('50') }, {}, { minimumCoverage: '0' })
        .withheld?.code,
    ).toBe('nothing-counts'));

  test('of a group is that of its members, by the weight of the group', () => {
    const members = [plainly('speed'), aGroup({ weight: '3', members: [plainly('quality'), plainly('price', { weight: '2' })] })];
    expect(plainCard(members, { speed: valued('50'), quality: valued('90') }, {}, { minimumCoverage: '0' })).toMatchObject({
      coverage: '0.5000',
      total: '80.0',
    });
    expect(plainCard(members, { speed: valued('50') }, {}, { minimumCoverage: '0' })).toMatchObject({
      coverage: '0.2500',
      total: '50.0',
    });
  });
});

describe('a nested group', () => {
  const members = [plainly('speed'), aGroup({ weight: '3', members: [plainly('quality'), plainly('price', { weight: '3' })] })];

  test('counts as one score with one weight', () => {
    const card = plainCard(members, { speed: valued('100'), quality: valued('20'), price: valued('60') });
    expect(card.total).toBe('62.5');
    expect(card.criteria.map(({ effectiveWeight }) => effectiveWeight)).toEqual(['0.250000', '0.187500', '0.562500']);
    expect(card.explanation.structure.members[1]).toMatchObject({
      kind: 'group',
      groupId: 'logistics',
      weight: '3',
      attainable: '100',
      combine: 'weighted-mean',
    });
  });
});

describe('points', () => {
  const worth = (metricId: string, cap: string, weight = '1'): Criterion =>
    plainly(metricId, { weight, curve: { kind: 'points-per-unit', points: '1', cap } });
  const points = (facts: Readonly<Record<string, Facts>>): Card =>
    plainCard(
      [],
      facts,
      {},
      {
        structure: { combine: 'points', members: [worth('speed', '30'), worth('quality', '20', '2'), worth('price', '30')] },
        minimumCoverage: '0.2',
      },
    );

  test('add up', () => {
    const card = points({ speed: valued('10'), quality: valued('5'), price: valued('30') });
    expect(card).toMatchObject({ total: '50.0', coverage: '1.0000' });
    expect(card.criteria.map(({ effectiveWeight }) => effectiveWeight)).toEqual(['1.000000', '2.000000', '1.000000']);
  });

  test('are scaled up by what could be reached where some do not count', () => {
    const card = points({ speed: valued('15'), quality: valued('15') });
    expect(card).toMatchObject({ total: '64.3', coverage: '0.7000' });
    expect(card.criteria.map(({ effectiveWeight }) => effectiveWeight)).toEqual(['1.428571', '2.857143', '0']);
  });

  test('of a group are worth what its members can reach', () => {
    const group = aGroup({ combine: 'points', members: [worth('quality', '20'), worth('price', '50')] });
    const mean = aGroup({
      groupId: 'mean',
      members: [worth('quality', '20'), worth('price', '50')].map((each) => ({ ...each, criterionId: `${each.criterionId}-2` })),
    });
    const card = plainCard(
      [],
      { speed: valued('10'), quality: valued('5'), price: valued('25') },
      {},
      { structure: { combine: 'points', members: [worth('speed', '30'), group, mean] } },
    );
    expect(card.explanation.structure.members.map(({ attainable }) => attainable)).toEqual(['30', '70', '50']);
    expect(card.total).toBe('55.0');
  });
});
