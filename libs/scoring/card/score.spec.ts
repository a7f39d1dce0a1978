import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { Card, lookupIn, rebuildTotal, score } from '../index.js';
import { aRatio, byMetric } from '../samples/cards.js';
import { aMetric, aScorecard } from '../samples/definitions.js';

describe('a card', () => {
  const metrics = byMetric(aMetric());

  test('scores a ratio between baseline and target', () => {
    const card = score(aScorecard(), metrics, lookupIn({ 'on-time': aRatio('268', '499') }));
    expect(card).toMatchObject({ total: '7.4', band: 'Needs work', outcome: 'scored' });
    expect(Value.Check(Card, card)).toBe(true);
    expect(rebuildTotal(card.explanation)).toEqual({ beforeGates: '7.4', total: '7.4', band: 'Needs work' });
  });
});
