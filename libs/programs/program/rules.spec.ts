import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { metricDefined } from '#contracts';
import type { DomainEvent } from '#kernel';
import { stateAfter } from '#kernel/given-when-then';
import { aProgram, onTimeDelivery, scms, vendorDelivery } from '../testing/index.js';
import { program, type Program } from './program.js';
import { programAt, programOn } from './rules.js';
import { scorecardFor } from './scorecard-for.js';

const metric = (revision: number, effectiveFrom: string, name: string, retired = false) =>
  metricDefined({ programId: 'scms', revision, effectiveFrom, metric: { ...onTimeDelivery, name }, retired });

const after = (...since: readonly DomainEvent[]): Program =>
  stateAfter(program, aProgram({ objectives: [], scorecards: [], since }));

const nameOn = (state: Program, date: string) => programOn(state, date)?.metrics.get('on-time-delivery')?.name;

describe('the rules of a program for a date', () => {
  test('are none before it begins, nor where it is not defined', () => {
    expect(programOn(after(), '2005-09-30')).toBeUndefined();
    expect(programOn(program.initial, '2011-01-01')).toBeUndefined();
  });

  test('hold what is in use then', () => {
    const rules = programOn(stateAfter(program, aProgram()), '2011-01-01');
    expect(rules).toMatchObject({ revision: 4, name: scms.name, calendar: scms.calendar });
    expect([...(rules?.metrics.values() ?? [])]).toEqual([onTimeDelivery]);
    expect([...(rules?.scorecards.values() ?? [])]).toEqual([vendorDelivery]);
    expect([...(rules?.objectives.keys() ?? [])]).toEqual(['reliable-supply']);
  });

  test('change on the first day of a revision, and a correction of the past lasts until what was planned', () => {
    const state = after(metric(3, '2012-01-01', 'planned'), metric(4, '2011-07-01', 'corrected'));
    expect(nameOn(state, '2011-06-30')).toBe('On-time delivery');
    expect(nameOn(state, '2011-07-01')).toBe('corrected');
    expect(nameOn(state, '2012-01-01')).toBe('planned');
  });

  test('leave out what is retired', () => {
    const state = after(metric(3, '2011-07-01', 'gone', true));
    expect(nameOn(state, '2011-06-30')).toBe('On-time delivery');
    expect(nameOn(state, '2011-07-01')).toBeUndefined();
  });

  test('are the same object for the same state and time, so that looking them up costs nothing', () => {
    const state = after(metric(3, '2011-07-01', 'new'));
    expect(programOn(state, '2011-07-02')).toBe(programOn(state, '2011-12-31'));
  });

  test('do not know things by the names of what every object has', () =>
    expect(programOn(after(), '2011-01-01')?.metrics.get('constructor')).toBeUndefined());
});

describe('the rules that a closed period has pinned', () => {
  test('stay as they were when a later revision takes effect in its time', () => {
    const closed = after(metric(3, '2012-01-01', 'planned'));
    const pinned = programOn(closed, '2011-07-31')?.revision ?? 0;
    const later = after(metric(3, '2012-01-01', 'planned'), metric(4, '2011-01-01', 'back-dated'));
    expect(nameOn(later, '2011-07-31')).toBe('back-dated');
    expect(programAt(later, pinned, '2011-07-31')).toEqual(programOn(closed, '2011-07-31'));
  });

  test('are found again whatever is defined later', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), fc.nat(8), fc.nat(45), (months, closedAfter, on) => {
        const dateOf = (month: number) =>
          `${2005 + Math.floor((month + 9) / 12)}-${String(((month + 9) % 12) + 1).padStart(2, '0')}-01`;
        const events = months.map((month, index) => metric(index + 3, dateOf(month), `revision ${index + 3}`));
        const before = after(...events.slice(0, closedAfter));
        const then = programOn(before, dateOf(on));
        expect(programAt(after(...events), then?.revision ?? 0, dateOf(on))).toEqual(then);
      }),
    ));
});

describe('the program in a snapshot', () => {
  test('is the program', () => {
    const state = stateAfter(program, aProgram());
    const kept: unknown = JSON.parse(JSON.stringify(program.snapshot?.write(state)));
    expect(program.snapshot?.read(kept as never)).toEqual(state);
  });
});

describe('the scorecard for a type of partner', () => {
  const rulesWith = (partnerTypes: string[]) =>
    programOn(stateAfter(program, aProgram({ scorecards: [{ ...vendorDelivery, partnerTypes }] })), '2011-01-01');

  test('is the one that names it, or that is for every type', () => {
    const named = rulesWith(['manufacturer']);
    const everyType = rulesWith([]);
    expect(named && scorecardFor(named, 'manufacturer')?.scorecardId).toBe('vendor-delivery');
    expect(named && scorecardFor(named, 'distributor')).toBeUndefined();
    expect(everyType && scorecardFor(everyType, 'distributor')?.scorecardId).toBe('vendor-delivery');
  });
});
