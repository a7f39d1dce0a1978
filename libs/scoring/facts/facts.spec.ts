import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Value } from 'typebox/value';
import { addRecord, emptyFacts, Facts, mergeFacts, recordCoverage, removeRecord, type FactRecord } from '../index.js';
import { factsOf, instantOf, notCounting, valued } from '../testing/cards.js';

const value = (recordId: string, figure: string, second = 0, weight?: number): FactRecord => ({
  status: 'value',
  recordId,
  at: instantOf(second),
  value: figure,
  weight,
});
const ratio = (recordId: string, numerator: string, denominator: string, weight?: number): FactRecord => ({
  status: 'ratio',
  recordId,
  at: instantOf(0),
  numerator,
  denominator,
  weight,
});
const excluded = (status: 'missing' | 'not-applicable', reason: string, weight?: number): FactRecord => ({
  status,
  recordId: 'x',
  at: instantOf(0),
  reason,
  weight,
});

describe('facts of a period', () => {
  test('are empty at first', () => {
    expect(Value.Check(Facts, emptyFacts())).toBe(true);
    expect(emptyFacts()).toMatchObject({ entries: 0, records: 0, sum: '0', least: null, greatest: null, last: null });
  });

  test('keep sum, extremes and the last of values', () => {
    const facts = factsOf([value('a', '12.50', 3), value('b', '-1', 9), value('c', '40', 5)]);
    expect(Value.Check(Facts, facts)).toBe(true);
    expect(facts).toEqual({
      ...emptyFacts(),
      entries: 3,
      records: 3,
      sum: '51.5',
      weightedSum: '51.5',
      least: '-1',
      greatest: '40',
      last: { value: '-1', at: instantOf(9), recordId: 'b' },
    });
  });

  test('count a value as many times as it stands for, and keep its plain sum beside', () =>
    expect(factsOf([value('a', '10', 0, 3), value('b', '2', 1)])).toMatchObject({
      entries: 2,
      records: 4,
      sum: '12',
      weightedSum: '32',
    }));

  test('add numerators and denominators, zero denominators too', () =>
    expect(factsOf([ratio('a', '1.5', '10', 10), ratio('b', '0', '0'), ratio('c', '2', '4')])).toEqual({
      ...emptyFacts(),
      entries: 3,
      records: 12,
      numerator: '3.5',
      denominator: '14',
    }));

  test('keep what does not count apart by kind and reason', () =>
    expect(
      factsOf([
        excluded('missing', 'Invoiced Separately'),
        excluded('missing', 'Line lost', 2),
        excluded('missing', 'Invoiced Separately', 4),
        excluded('not-applicable', 'Freight Included in Commodity Cost'),
      ]),
    ).toEqual({
      ...emptyFacts(),
      excluded: {
        missing: {
          records: 7,
          reasons: [
            { reason: 'Invoiced Separately', records: 5 },
            { reason: 'Line lost', records: 2 },
          ],
          otherReasons: 0,
        },
        notApplicable: { records: 1, reasons: [{ reason: 'Freight Included in Commodity Cost', records: 1 }], otherReasons: 0 },
      },
    }));

  test('keep twelve reasons by name, the first in the order of their text, and count the others', () => {
    const reasons = Array.from({ length: 14 }, (_, index) => `reason ${String.fromCharCode(110 - index)}`);
    const { missing } = factsOf(reasons.map((reason) => excluded('missing', reason))).excluded;
    expect(missing.records).toBe(14);
    expect(missing.otherReasons).toBe(2);
    expect(missing.reasons.map(({ reason }) => reason)).toEqual(reasons.toSorted().slice(0, 12));
  });

  test('merge those that are counted without their reason', () => {
    const reasons = (from: number) =>
      factsOf(Array.from({ length: 14 }, (_, index) => excluded('missing', `reason ${String(from + index).padStart(2, '0')}`)));
    const { missing } = mergeFacts(reasons(0), reasons(20)).excluded;
    expect(missing).toMatchObject({ records: 28, otherReasons: 16 });
    expect(missing.reasons.at(-1)).toEqual({ reason: 'reason 11', records: 1 });
  });

  test('of two values at the same instant the one with the greater record id is the last, whatever came first', () => {
    for (const records of [
      [value('b', '2'), value('a', '1')],
      [value('a', '1'), value('b', '2')],
    ])
      expect(factsOf(records).last?.recordId).toBe('b');
  });

  test('order instants of differing precision', () => {
    const late: FactRecord = { status: 'value', recordId: 'a', at: '2011-01-01T00:00:00.5Z', value: '1' };
    const early: FactRecord = { status: 'value', recordId: 'b', at: '2011-01-01T00:00:00Z', value: '2' };
    expect(factsOf([late, early]).last?.recordId).toBe('a');
    expect(factsOf([early, late]).last?.recordId).toBe('a');
  });

  test('order dates', () => {
    const on = (at: string, recordId: string): FactRecord => ({ status: 'value', recordId, at, value: '1' });
    expect(factsOf([on('2011-01-21', 'a'), on('2011-01-20', 'b')]).last?.at).toBe('2011-01-21');
  });
});

describe('removing a record', () => {
  const facts = factsOf([value('a', '1', 0), value('b', '5', 1, 2), value('c', '9', 2), value('d', '4', 3)]);

  test('takes it out of sums and counts', () =>
    expect(removeRecord(facts, value('b', '5', 1, 2))).toEqual({
      ...facts,
      entries: 3,
      records: 3,
      sum: '14',
      weightedSum: '14',
    }));

  test.each([
    ['least', value('a', '1', 0)],
    ['greatest', value('c', '9.0', 2)],
    ['last', value('d', '4', 3)],
  ])('asks for the others again where it was the %s', (_, record) => expect(removeRecord(facts, record)).toBe('refold'));

  test('asks for the others where more is removed than there is', () => {
    expect(removeRecord(emptyFacts(), value('a', '1'))).toBe('refold');
    expect(removeRecord(emptyFacts(), ratio('a', '1', '2'))).toBe('refold');
    expect(removeRecord(emptyFacts(), ratio('a', '0', '0', 0))).toBe('refold');
    expect(removeRecord(valued('1', '2'), value('b', '1.5', 0, 3))).toBe('refold');
    expect(removeRecord(emptyFacts(), excluded('missing', 'never came'))).toBe('refold');
    expect(removeRecord(notCounting('missing', 'once'), excluded('missing', 'once', 2))).toBe('refold');
  });

  test('leaves nothing of the only value but what does not count', () => {
    const missing = notCounting('missing');
    expect(removeRecord(addRecord(missing, value('a', '7')), value('a', '7'))).toEqual(missing);
  });

  test('takes a ratio out', () => {
    const ratios = factsOf([ratio('a', '1', '3'), ratio('b', '2', '5', 4)]);
    expect(removeRecord(ratios, ratio('b', '2', '5', 4))).toEqual(factsOf([ratio('a', '1', '3')]));
    expect(removeRecord(factsOf([ratio('a', '1', '3')]), ratio('a', '1', '3'))).toEqual(emptyFacts());
  });

  test('takes an exclusion out by its reason', () => {
    const both = factsOf([excluded('missing', 'one', 3), excluded('missing', 'two'), excluded('not-applicable', 'one')]);
    expect(removeRecord(both, excluded('missing', 'one', 2))).toEqual(
      factsOf([excluded('missing', 'one'), excluded('missing', 'two'), excluded('not-applicable', 'one')]),
    );
    expect(removeRecord(both, excluded('missing', 'two'))).toEqual(
      factsOf([excluded('missing', 'one', 3), excluded('not-applicable', 'one')]),
    );
    expect(removeRecord(both, excluded('not-applicable', 'one'))).toEqual(
      factsOf([excluded('missing', 'one', 3), excluded('missing', 'two')]),
    );
  });

  test('asks for the others where reasons beyond those kept might come back', () => {
    const many = factsOf(
      Array.from({ length: 13 }, (_, index) => excluded('missing', `reason ${String(index).padStart(2, '0')}`)),
    );
    expect(removeRecord(many, excluded('missing', 'reason 00'))).toBe('refold');
    expect(removeRecord(many, excluded('missing', 'reason 12'))).toBe('refold');
  });
});

const decimals = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('', '.5', '.25'))
  .map(([whole, part]) => (whole === 0 ? '0' : `${whole}${part}`));
const weights = fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined });
const instants = fc.integer({ min: 0, max: 20 });
const anyRecord: fc.Arbitrary<FactRecord> = fc.oneof(
  fc.tuple(fc.uuid(), decimals, instants, weights).map(([id, figure, second, weight]) => value(id, figure, second, weight)),
  fc.tuple(fc.uuid(), decimals, decimals, weights).map(([id, above, below, weight]) => ratio(id, above, below, weight)),
  fc
    .tuple(fc.constantFrom('missing' as const, 'not-applicable' as const), fc.integer({ min: 0, max: 30 }), weights)
    .map(([status, reason, weight]) => excluded(status, `reason ${reason}`, weight)),
);
const anyRecords = fc.array(anyRecord, { maxLength: 40 });

describe('facts of any records', () => {
  test('are the same in whatever order the records come', () =>
    fc.assert(
      fc.property(
        anyRecords.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => expect(factsOf(shuffled)).toEqual(factsOf(records)),
      ),
    ));

  test('merge to those of all records, however they are divided', () =>
    fc.assert(
      fc.property(anyRecords, anyRecords, anyRecords, (one, two, three) => {
        const whole = factsOf([...one, ...two, ...three]);
        expect(mergeFacts(factsOf(one), factsOf(two), factsOf(three))).toEqual(whole);
        expect(mergeFacts(factsOf(three), mergeFacts(factsOf(two), factsOf(one)))).toEqual(whole);
      }),
    ));

  test('without a record are those of the others, or ask for them', () =>
    fc.assert(
      fc.property(anyRecords, anyRecord, (records, extra) => {
        const without = removeRecord(factsOf([...records, extra]), extra);
        if (without !== 'refold') expect(without).toEqual(factsOf(records));
      }),
    ));

  test('cover a part between nothing and all', () =>
    fc.assert(
      fc.property(anyRecords, (records) => {
        const coverage = recordCoverage(factsOf(records))?.toNumber() ?? 0;
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
    ));
});

describe('the facts of nothing', () => {
  test('are those of no facts merged', () => expect(mergeFacts()).toEqual(emptyFacts()));
  test('change no others', () => expect(mergeFacts(emptyFacts(), valued('3', '4'))).toEqual(valued('3', '4')));
});

describe('the coverage of records', () => {
  test('is not defined where there are none', () => expect(recordCoverage(emptyFacts())).toBeUndefined());
  test('is all where all count', () => expect(recordCoverage(valued('1'))?.toFixed()).toBe('1'));
  test('is the part that counts, over that and what is not applicable or missing', () =>
    expect(
      recordCoverage(
        factsOf([value('a', '1', 0, 5), excluded('missing', 'lost', 2), excluded('not-applicable', 'none', 3)]),
      )?.toFixed(),
    ).toBe('0.5'));
});
