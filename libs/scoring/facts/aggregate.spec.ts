import { describe, expect, test } from '@jest/globals';
import { addRecord, aggregate, emptyFacts, mergeFacts, type Aggregation, type Facts } from '../index.js';
import { aRatio, factsOf, instantOf, notCounting, valued } from '../testing/cards.js';

const valueOf = (aggregation: Aggregation, facts: Facts, precision = 2): string => {
  const found = aggregate({ aggregation, precision }, facts);
  return found.status === 'value' ? found.shown : found.reason;
};

describe('the value of a metric', () => {
  const facts = valued('4', '10', '1', '5');

  test.each<[Aggregation, string]>([
    ['sum', '20.00'],
    ['mean', '5.00'],
    ['last', '5.00'],
    ['min', '1.00'],
    ['max', '10.00'],
    ['count', '4.00'],
  ])('as a %s of 4, 10, 1 and 5 is %s', (aggregation, expected) => expect(valueOf(aggregation, facts)).toBe(expected));

  test('as a ratio is the sum of numerators over the sum of denominators', () =>
    expect(valueOf('ratio', mergeFacts(aRatio('1', '2'), aRatio('0', '6')), 3)).toBe('0.125'));

  test('as a ratio survives a zero denominator among others', () =>
    expect(valueOf('ratio', mergeFacts(aRatio('0', '0'), aRatio('1', '4')))).toBe('0.25'));

  test('as a mean of a quarter is never a mean of means', () => {
    const quarter = mergeFacts(valued('10'), valued('1', '1', '1'));
    expect(valueOf('mean', quarter)).toBe('3.25');
  });

  test('as a mean weighs a value by the records that it stands for', () => {
    const summary = addRecord(valued('10'), { status: 'value', recordId: 's', at: instantOf(9), value: '1', weight: 8 });
    expect(valueOf('mean', summary)).toBe('2.00');
    expect(valueOf('sum', summary)).toBe('11.00');
    expect(valueOf('count', summary, 0)).toBe('9');
  });

  test('is a quotient with both its parts, in full and as shown', () => {
    const found = aggregate({ aggregation: 'ratio', precision: 2 }, aRatio('2', '3'));
    expect(found).toMatchObject({ status: 'value', dividend: '2', divisor: '3', shown: '0.67' });
    expect(found.status === 'value' && found.exact.toFixed(20)).toBe('0.66666666666666666667');
    expect(aggregate({ aggregation: 'sum', precision: 0 }, facts)).toMatchObject({ dividend: '20', divisor: '1' });
  });

  test('is shown rounded half away from zero', () => {
    expect(valueOf('sum', valued('0.125'))).toBe('0.13');
    expect(valueOf('sum', valued('-0.125'))).toBe('-0.13');
    expect(valueOf('sum', valued('-0.004'))).toBe('0.00');
  });
});

describe('a metric has no value', () => {
  test.each<[string, Aggregation, Facts]>([
    ['nothing-recorded', 'sum', emptyFacts()],
    ['nothing-recorded', 'count', emptyFacts()],
    ['missing', 'sum', notCounting('missing')],
    ['not-applicable', 'sum', notCounting('not-applicable')],
    ['missing', 'sum', mergeFacts(notCounting('missing'), notCounting('not-applicable'))],
    ['zero-denominator', 'ratio', aRatio('0', '0')],
    ['zero-denominator', 'ratio', mergeFacts(aRatio('1', '3'), aRatio('1', '-3'))],
    ['nothing-recorded', 'sum', aRatio('1', '2')],
    ['nothing-recorded', 'mean', aRatio('1', '2')],
    ['nothing-recorded', 'last', aRatio('1', '2')],
    ['nothing-recorded', 'min', aRatio('1', '2')],
    ['nothing-recorded', 'max', aRatio('1', '2')],
  ])('%s: a %s', (reason, aggregation, facts) =>
    expect(aggregate({ aggregation, precision: 2 }, facts)).toEqual({ status: 'absent', reason }),
  );

  test('though zero is one', () => expect(valueOf('sum', valued('0'))).toBe('0.00'));

  test('though a count of no records is one where it was recorded', () =>
    expect(valueOf('count', factsOf([{ status: 'value', recordId: 'a', at: instantOf(0), value: '0', weight: 0 }]), 0)).toBe(
      '0',
    ));
});
