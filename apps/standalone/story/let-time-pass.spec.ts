import { describe, expect, test } from '@jest/globals';
import { letTimePass } from './let-time-pass.js';
import { ToldClock } from './told-clock.js';

/** A ledger in which something is due at some instants, and more once the first of them has come; it keeps what it did, and when. */
function aLedger(clock: ToldClock, due: readonly string[], later: readonly string[] = []) {
  const pending = [...due];
  const acted: string[] = [];
  return {
    acted,
    settled: async () => undefined,
    nextDue: async (after: string, until: string) => pending.filter((at) => at > after && at <= until).toSorted()[0],
    actOnDue: async () => {
      acted.push(clock.now());
      if (acted.length === 1) pending.push(...later);
      return 1;
    },
  };
}

describe('time that passes', () => {
  test('stops wherever something is due, also where that came of what was due before, and ends where it is told to', async () => {
    const clock = new ToldClock('2010-11-04T10:00:00-04:00');
    const ledger = aLedger(clock, ['2010-11-19T15:00:00.000Z', '2010-12-24T15:00:00.000Z'], ['2010-11-22T15:00:00.000Z']);
    await letTimePass(ledger, clock, '2010-12-01T09:00:00-05:00');
    expect(ledger.acted).toEqual(['2010-11-19T15:00:00.000Z', '2010-11-22T15:00:00.000Z']);
    expect(clock.now()).toBe('2010-12-01T14:00:00.000Z');
  });

  test('is never set back', () =>
    expect(() => new ToldClock('2010-11-04T10:00:00Z').tell('2010-11-04T10:00:00+02:00')).toThrow(
      'expected 2010-11-04T10:00:00.000Z or later, got 2010-11-04T08:00:00.000Z',
    ));
});
