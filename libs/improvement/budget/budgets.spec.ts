import { describe, expect, test } from '@jest/globals';
import { array, assert, integer, property } from 'fast-check';
import { budgetReleased, budgetReserved, budgetUsed, improvementLimitsSet } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given, stateAfter } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { releaseBudget } from '../release-budget/release-budget.js';
import { reserveBudget } from '../reserve-budget/reserve-budget.js';
import { setImprovementLimits } from '../set-improvement-limits/set-improvement-limits.js';
import { aBudget, reserved, theLimits } from '../testing/index.js';
import { useBudget } from '../use-budget/use-budget.js';
import { budgets, leftBeside } from './budgets.js';

const plan = { programId: 'scms', partnerId: 'orgenics-ltd', planId: 'on-time-by-summer' };
const inMarch = { effectiveAt: '2011-03-15T15:00:00Z' };
const theManager = by(aPartnerManager, inMarch);
const itself = by(theLedger, inMarch);
const used = (amount: string) => budgetUsed({ ...plan, amount, currency: 'USD', used: amount, purpose: 'Training' });
const released = budgetReleased({ ...plan, amount: '3000', currency: 'USD' });
const known = (...since: readonly DomainEvent[]) => given(aProgram(), aBudget(...since));

describe('the limits of the plans of a program', () => {
  const limits = { programId: 'scms', limits: theLimits, reason: 'The budget of the year' };

  test('are set by the vendor, and kept with what they were', () => {
    given(aProgram())
      .when(setImprovementLimits, limits, theManager)
      .thenRecorded(improvementLimitsSet({ programId: 'scms', limits: theLimits }));
    const more = { ...theLimits, budget: { amount: '9000', currency: 'USD' } };
    known()
      .when(setImprovementLimits, { ...limits, limits: more }, theManager)
      .thenRecorded(improvementLimitsSet({ programId: 'scms', limits: more, previous: theLimits }));
    known().when(setImprovementLimits, limits, theManager).thenNothing();
  });

  test('are never less than what was promised, nor in another money', () => {
    const to = (amount: string, currency = 'USD') => ({ ...limits, limits: { ...theLimits, budget: { amount, currency } } });
    known(reserved('5000')).when(setImprovementLimits, to('4999'), theManager).thenRefused('budget-overdrawn');
    known(reserved('5000')).when(setImprovementLimits, to('9000', 'EUR'), theManager).thenRefused('plan-currency');
    known(reserved('5000'), used('2000'), released)
      .when(setImprovementLimits, to('2000'), theManager)
      .thenRecordedLike({ type: 'ImprovementLimitsSet' });
    given().when(setImprovementLimits, limits, theManager).thenRefused('program-unknown', 'programId');
  });
});

describe('reserving a budget', () => {
  const reserve = { ...plan, amount: '5000', currency: 'USD' };

  test('keeps it for a time, and says what is left', () =>
    known()
      .when(reserveBudget, reserve, itself)
      .thenRecorded(budgetReserved({ ...reserve, expiresOn: '2011-06-23', left: '3000' })));

  test('again changes nothing while it is kept, and reserves anew once it has expired', () => {
    known(reserved('5000')).when(reserveBudget, reserve, itself).thenNothing();
    known(reserved('5000', { expiresOn: '2011-03-15' }))
      .when(reserveBudget, reserve, itself)
      .thenRecordedLike({ type: 'BudgetReserved', data: { previous: '5000' } });
    known(reserved('5000'))
      .when(reserveBudget, { ...reserve, amount: '6000' }, itself)
      .thenRecordedLike({ type: 'BudgetReserved', data: { amount: '6000', left: '2000' } });
  });

  test('is never more than there is, less than was spent, or in another money', () => {
    known(reserved('4000', { planId: 'another' }))
      .when(reserveBudget, reserve, itself)
      .thenRefused('budget-overdrawn', 'amount');
    known(reserved('4000', { planId: 'another', expiresOn: '2011-03-15' }))
      .when(reserveBudget, reserve, itself)
      .thenRecordedLike({ type: 'BudgetReserved', data: { left: '3000' } });
    known(reserved('5000'), used('3000'))
      .when(reserveBudget, { ...reserve, amount: '2999' }, itself)
      .thenRefused('budget-overdrawn');
    known()
      .when(reserveBudget, { ...reserve, currency: 'EUR' }, itself)
      .thenRefused('plan-currency', 'currency');
    given(aProgram()).when(reserveBudget, reserve, itself).thenRefused('plan-currency', 'currency');
  });

  test('is for the ledger itself', () => expect(reserveBudget.allowed.sides).toEqual([]));
});

describe('spending a budget', () => {
  const spend = { ...plan, amount: '2000', purpose: 'Training' };

  test('adds up, to what is reserved at most', () => {
    known(reserved('5000')).when(useBudget, spend, theManager).thenRecorded(used('2000'));
    known(reserved('5000'), used('2000'))
      .when(useBudget, { ...spend, amount: '3000' }, theManager)
      .thenRecordedLike({ type: 'BudgetUsed', data: { used: '5000' } });
    known(reserved('5000'), used('2000'))
      .when(useBudget, { ...spend, amount: '3000.01' }, theManager)
      .thenRefused('budget-overdrawn', 'amount');
    known(reserved('5000'))
      .when(useBudget, { ...spend, amount: '0' }, theManager)
      .thenRefused('plan-resources', 'amount');
  });

  test('takes a reservation that is kept', () => {
    known().when(useBudget, spend, theManager).thenRefused('budget-not-reserved', 'planId');
    known(reserved('5000', { expiresOn: '2011-03-15' }))
      .when(useBudget, spend, theManager)
      .thenRefused('budget-not-reserved');
    known(reserved('5000'), released).when(useBudget, spend, theManager).thenRefused('budget-not-reserved');
  });
});

describe('a plan that is over', () => {
  test('frees what it has not spent, once', () => {
    known(reserved('5000'), used('2000')).when(releaseBudget, plan, itself).thenRecorded(released);
    known(reserved('5000'), used('2000'), released).when(releaseBudget, plan, itself).thenNothing();
    known().when(releaseBudget, plan, itself).thenNothing();
  });

  test('goes on to count with what it has spent', () => {
    const state = stateAfter(budgets, aBudget(reserved('5000'), used('2000'), released));
    expect(leftBeside(state, { ...plan, planId: 'another' }, '2011-03-15').toFixed()).toBe('6000');
  });
});

describe('the budget of a program', () => {
  test('is never overdrawn, whatever is reserved in whatever order', () =>
    assert(
      property(array(integer({ min: 1, max: 6000 }), { maxLength: 8 }), (amounts) => {
        const events: DomainEvent[] = [];
        for (const [index, amount] of amounts.entries()) {
          const planId = `plan-${index}`;
          const left = leftBeside(stateAfter(budgets, aBudget(...events)), { ...plan, planId }, '2011-03-15');
          if (left.gte(amount)) events.push(reserved(String(amount), { planId }));
        }
        const state = stateAfter(budgets, aBudget(...events));
        expect(leftBeside(state, { ...plan, planId: 'none' }, '2011-03-15').isNegative()).toBe(false);
      }),
    ));

  test('is the same from a snapshot', () => {
    const state = stateAfter(budgets, aBudget(reserved('5000'), used('2000')));
    const kept: unknown = JSON.parse(JSON.stringify(budgets.snapshot?.write(state)));
    const again = budgets.snapshot?.read(kept as never);
    expect({ ...again, reservations: again?.reservations.toJS() }).toEqual({ ...state, reservations: state.reservations.toJS() });
    const empty: unknown = JSON.parse(JSON.stringify(budgets.snapshot?.write(budgets.initial)));
    expect(budgets.snapshot?.read(empty as never).limits).toBeUndefined();
  });
});
