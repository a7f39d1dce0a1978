import { describe, expect, test } from '@jest/globals';
import type { Card, Criterion, Facts, ScoreContext } from '../index.js';
import { aRatio, factsOf, instantOf, notCounting, valued } from '../testing/cards.js';
import { aCriterion } from '../testing/definitions.js';
import { firstExplained, firstOf, plainCard, plainly } from '../testing/plain-card.js';

describe('missing data', () => {
  const two = (missing: Criterion['missing'], quality: Facts | undefined, context: ScoreContext = {}, minimumSample = 2): Card =>
    plainCard(
      [plainly('quality', { missing, minimumSample, weight: '3' }), plainly('speed')],
      { speed: valued('80'), ...(quality && { quality }) },
      context,
      { minimumCoverage: '0.25' },
    );

  test('is left out where it says so, and the others share its weight', () => {
    const card = two({ kind: 'exclude' }, undefined);
    expect(card).toMatchObject({ total: '80.0', coverage: '0.2500' });
    expect(card.criteria).toMatchObject([
      {
        status: 'excluded',
        absence: 'nothing-recorded',
        counts: false,
        score: null,
        actual: null,
        attainment: null,
        progress: null,
        effectiveWeight: '0',
        coverage: null,
      },
      { status: 'scored', effectiveWeight: '1.000000' },
    ]);
    expect(firstExplained(card)).toMatchObject({
      why: 'Nothing was recorded: the criterion is left out and the others share its weight.',
      input: null,
      branch: null,
      score: null,
      effectiveWeight: '0',
    });
  });

  test('scores 0 points where it says so', () => {
    const card = two({ kind: 'zero' }, notCounting('missing'));
    expect(card).toMatchObject({ total: '20.0', coverage: '1.0000' });
    expect(firstOf(card)).toMatchObject({ status: 'zeroed', absence: 'missing', counts: true, score: '0.0', actual: null });
    expect(firstExplained(card)).toMatchObject({
      why: 'All that was recorded is marked missing: the criterion scores 0 points.',
      branch: { kind: 'flat', rule: 'missing data scores 0 points', score: '0' },
    });
  });

  test('withholds the card where it says so', () => {
    const card = two({ kind: 'block' }, undefined);
    expect(card).toMatchObject({
      outcome: 'withheld',
      total: null,
      band: null,
      beforeGates: '80.0',
      withheld: { code: 'data-blocked', message: 'Without data of quality the card says nothing.' },
    });
    expect(firstOf(card)).toMatchObject({ status: 'blocked', counts: false });
    expect(firstExplained(card).why).toBe('Nothing was recorded: the card is withheld.');
  });

  const earlier = (...periods: [string, number, Facts][]): ScoreContext => ({
    earlier: new Map([['quality', periods.map(([period, periodsBack, facts]) => ({ period, periodsBack, facts }))]]),
  });
  const carry: Criterion['missing'] = { kind: 'carry-forward', limit: 2, otherwise: 'zero' };

  test('takes the newest earlier value within the limit where it says so', () => {
    const card = two(carry, undefined, earlier(['p2', 2, valued('10', '10')], ['p1', 1, valued('50', '60')]));
    expect(card).toMatchObject({ total: '61.3', coverage: '1.0000' });
    expect(firstOf(card)).toMatchObject({
      status: 'carried-forward',
      absence: 'nothing-recorded',
      actual: '55.0',
      records: 0,
      counts: true,
    });
    expect(firstExplained(card)).toMatchObject({
      why: 'Nothing was recorded: the value of p1 is carried forward.',
      input: { dividend: '110', divisor: '2', period: 'p1' },
    });
  });

  test('passes over earlier periods without a value or with too few records', () =>
    expect(firstOf(two(carry, undefined, earlier(['p1', 1, valued('99')], ['p2', 2, valued('10', '10')])))).toMatchObject({
      actual: '10.0',
    }));

  test('passes over earlier periods whose records do not count', () =>
    expect(firstOf(two(carry, undefined, earlier(['p1', 1, notCounting('missing')], ['p2', 2, valued('10')]), 0))).toMatchObject({
      actual: '10.0',
    }));

  test('does what comes after where no period within the limit has a value', () => {
    expect(firstOf(two(carry, undefined, earlier(['p3', 3, valued('10', '10')])))).toMatchObject({ status: 'zeroed' });
    expect(firstOf(two(carry, undefined))).toMatchObject({ status: 'zeroed' });
    expect(firstOf(two({ ...carry, otherwise: 'exclude' }, undefined))).toMatchObject({ status: 'excluded' });
    expect(two({ ...carry, otherwise: 'block' }, undefined).withheld?.code).toBe('data-blocked');
  });

  test('is what too few records are, though their value is shown', () => {
    const card = two({ kind: 'exclude' }, valued('40'));
    expect(card.total).toBe('80.0');
    expect(firstOf(card)).toMatchObject({
      status: 'excluded',
      absence: 'too-few',
      actual: '40.0',
      score: null,
      records: 1,
      counts: false,
    });
    expect(firstExplained(card)).toMatchObject({
      why: 'Too few records, 1 of at least 2: the criterion is left out and the others share its weight.',
      input: { dividend: '40', shown: '40.0' },
      branch: null,
    });
    expect(firstOf(two({ kind: 'exclude' }, valued('40', '50'))).status).toBe('scored');
  });

  test('is not what is not applicable: no policy is asked, and nothing is carried forward', () => {
    for (const missing of [{ kind: 'zero' }, { kind: 'block' }, carry] as const) {
      const card = two(missing, notCounting('not-applicable'), earlier(['p1', 1, valued('50', '60')]));
      expect(card).toMatchObject({ total: '80.0', coverage: '0.2500' });
      expect(firstOf(card)).toMatchObject({
        status: 'not-applicable',
        absence: 'not-applicable',
        counts: false,
        coverage: '0.0000',
      });
      expect(firstExplained(card).why).toBe('All that was recorded is not applicable: the criterion does not count.');
    }
  });

  test('is what denominators are that add up to zero', () => {
    const card = plainCard([aCriterion({ missing: { kind: 'zero' } })], { 'on-time': aRatio('0', '0', 3) });
    expect(firstOf(card)).toMatchObject({ status: 'zeroed', absence: 'zero-denominator', records: 3 });
    expect(firstExplained(card).why).toBe(
      'The denominators add up to zero, so there is no value: the criterion scores 0 points.',
    );
  });

  test('is told apart by record: the part that counts of all', () => {
    const facts = factsOf([
      { status: 'value', recordId: 'a', at: instantOf(0), value: '80' },
      { status: 'missing', recordId: 'b', at: instantOf(1), reason: 'Invoiced Separately', weight: 2 },
      { status: 'not-applicable', recordId: 'c', at: instantOf(2), reason: 'Freight Included in Commodity Cost' },
    ]);
    const card = plainCard([plainly('speed')], { speed: facts });
    expect(firstOf(card)).toMatchObject({ status: 'scored', coverage: '0.2500', records: 1 });
    expect(firstExplained(card).excluded).toMatchObject({
      missing: { records: 2, reasons: [{ reason: 'Invoiced Separately', records: 2 }] },
      notApplicable: { records: 1 },
    });
  });
});
