import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Value } from 'typebox/value';
import { decimal } from '#kernel';
import { checkTargetRule, rebuildTarget, targetFor, TargetRule, type Direction } from '../index.js';

const rule: TargetRule = {
  name: 'revenue-by-tier',
  base: '1000',
  tiers: [
    { name: 'gold', factor: '1.5' },
    { name: 'silver', factor: '1' },
  ],
  maturities: [{ name: 'new', factor: '0.8' }],
  complexities: [{ name: 'high', factor: '0.9' }],
  ramp: { periods: 3, start: '0.25' },
  decimals: 0,
};

describe('a target by rule', () => {
  test('is the base for a partner without traits', () => expect(targetFor(rule, {}).target).toBe('1000'));

  test('is the base times every factor, each explained', () =>
    expect(targetFor(rule, { tier: 'gold', maturity: 'new', marketComplexity: 'high', periodsSinceStart: 1 })).toEqual({
      rule: 'revenue-by-tier',
      target: '540',
      base: '1000',
      anchor: '0',
      factors: [
        { of: 'tier', name: 'gold', dividend: '1.5', divisor: '1', why: "The rule's factor for tier gold." },
        { of: 'maturity', name: 'new', dividend: '0.8', divisor: '1', why: "The rule's factor for maturity new." },
        {
          of: 'market-complexity',
          name: 'high',
          dividend: '0.9',
          divisor: '1',
          why: "The rule's factor for market-complexity high.",
        },
        { of: 'ramp', name: '1', dividend: '1.5', divisor: '3', why: 'Period 2 of a ramp of 3 that starts at 0.25.' },
      ],
      unheld: '540.000000',
      least: null,
      greatest: null,
      heldAt: null,
      decimals: 0,
    }));

  test.each([
    [0, '250'],
    [1, '500'],
    [2, '750'],
    [3, '1000'],
    [40, '1000'],
  ])('rises evenly over the ramp: %i periods since the start it is %s', (periodsSinceStart, target) =>
    expect(targetFor(rule, { periodsSinceStart }).target).toBe(target),
  );

  test('says why a factor is 1', () => {
    expect(targetFor(rule, { tier: 'bronze', periodsSinceStart: 3 }).factors.map(({ name, why }) => [name, why])).toEqual([
      ['bronze', 'The rule lists no factor for tier bronze.'],
      [null, 'The partner has no maturity.'],
      [null, 'The partner has no market-complexity.'],
      ['3', 'The ramp of 3 periods is over.'],
    ]);
    expect(targetFor(rule, {}).factors[3]).toMatchObject({ name: null, why: 'The partner has no start from which to count.' });
    const { ramp: _, ...without } = rule;
    expect(targetFor(without, { periodsSinceStart: 0 })).toMatchObject({
      target: '1000',
      factors: [{}, {}, {}, { name: '0', why: 'The rule has no ramp.' }],
    });
  });

  test('asks less of a new partner where lower is better, too: the distance from the anchor shrinks', () => {
    const late: TargetRule = { ...rule, base: '2', anchor: '10', decimals: 1 };
    expect(targetFor(late, { maturity: 'new' })).toMatchObject({ target: '3.6', anchor: '10' });
    expect(targetFor(late, { tier: 'gold' }).target).toBe('-2.0');
  });

  test('is held within its limits', () => {
    const held: TargetRule = { ...rule, least: '600', greatest: '1200' };
    expect(targetFor(held, { tier: 'gold' })).toMatchObject({
      target: '1200',
      heldAt: 'greatest',
      unheld: '1500.000000',
      least: '600',
      greatest: '1200',
    });
    expect(targetFor(held, { periodsSinceStart: 0 })).toMatchObject({ target: '600', heldAt: 'least', unheld: '250.000000' });
    expect(targetFor(held, {})).toMatchObject({ target: '1000', heldAt: null });
    expect(targetFor({ ...rule, least: '1000', greatest: '1000' }, {}).heldAt).toBeNull();
  });

  test('is rounded once', () =>
    expect(
      targetFor({ ...rule, base: '1', ramp: { periods: 3, start: '0' }, decimals: 2 }, { periodsSinceStart: 2 }).target,
    ).toBe('0.67'));

  test('comes out the same from its explanation alone', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('gold', 'silver', 'bronze', undefined),
        fc.constantFrom('new', undefined),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
        (tier, maturity, periodsSinceStart, base, least) => {
          const any: TargetRule = {
            ...rule,
            base: String(base),
            ...(least === undefined ? {} : { least: String(least) }),
            decimals: 2,
          };
          const { target, unheld: _, heldAt: _held, ...explanation } = targetFor(any, { tier, maturity, periodsSinceStart });
          expect(rebuildTarget(explanation)).toBe(target);
        },
      ),
    ));

  test('never falls as the ramp goes on', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (since) => {
        const [now, next] = [since, since + 1].map((periodsSinceStart) => targetFor(rule, { periodsSinceStart }).target);
        expect(decimal(next ?? '0').gte(now ?? '0')).toBe(true);
      }),
    ));
});

describe('a target rule', () => {
  const faultsOf = (parts: Partial<TargetRule>, direction: Direction = 'higher'): string[] =>
    checkTargetRule({ ...rule, ...parts }, direction).map(({ code, path, message }) => `${code} at ${path}: ${message}`);

  test('is sound as it stands', () => {
    expect(faultsOf({})).toEqual([]);
    expect(Value.Check(TargetRule, rule)).toBe(true);
  });
  test('has factors above zero, each name once', () =>
    expect(
      faultsOf({
        tiers: [
          { name: 'gold', factor: '0' },
          { name: 'gold', factor: '1' },
        ],
        maturities: [{ name: 'new', factor: '-1' }],
        complexities: [{ name: 'x', factor: '-2' }],
      }),
    ).toEqual([
      'factor-not-positive at tiers.0.factor: expected a factor above 0, and 0 came',
      'id-duplicate at tiers.1.name: expected each name once, and gold came twice',
      'factor-not-positive at maturities.0.factor: expected a factor above 0, and -1 came',
      'factor-not-positive at complexities.0.factor: expected a factor above 0, and -2 came',
    ]));
  test.each(['0', '1', '0.5'])('has a ramp that may start at %s', (start) =>
    expect(faultsOf({ ramp: { periods: 3, start } })).toEqual([]),
  );
  test.each(['-0.1', '1.1'])('has no ramp that starts at %s', (start) =>
    expect(faultsOf({ ramp: { periods: 3, start } })).toEqual([
      `ramp-out-of-range at ramp.start: expected a first factor from 0 to 1, and ${start} came`,
    ]),
  );
  test('may be without a ramp', () => {
    const { ramp: _, ...without } = rule;
    expect(checkTargetRule(without, 'higher', 'rules.0')).toEqual([]);
  });
  test('has an anchor on the worse side', () => {
    expect(faultsOf({ anchor: '1000' })).toEqual([
      'anchor-not-worse at anchor: expected an anchor below the base 1000, because higher is better, and 1000 came',
    ]);
    expect(faultsOf({}, 'lower')).toEqual([
      'anchor-not-worse at anchor: expected an anchor above the base 1000, because lower is better, and 0 came',
    ]);
    expect(faultsOf({ anchor: '1000' }, 'lower')).toHaveLength(1);
    expect(faultsOf({ anchor: '1001' }, 'lower')).toEqual([]);
    expect(faultsOf({ anchor: '1001' }, 'target')).toEqual([]);
    expect(faultsOf({ anchor: '999' })).toEqual([]);
  });
  test('has limits that do not cross', () => {
    expect(faultsOf({ least: '5', greatest: '4' })).toEqual([
      'target-limits-crossed at greatest: expected a greatest target no less than the least, 5, and 4 came',
    ]);
    expect(faultsOf({ least: '5', greatest: '5' })).toEqual([]);
    expect(faultsOf({ least: '5' })).toEqual([]);
    expect(faultsOf({ greatest: '5' })).toEqual([]);
  });
});
