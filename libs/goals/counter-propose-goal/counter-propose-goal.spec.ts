import { describe, test } from '@jest/globals';
import { goalCounterProposed } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aGoalToBeRetired, aProposedGoal, anAdjustedGoal, anAgreedGoal, nineOfTen, onTimeGoal } from '../testing/index.js';
import { counterProposeGoal } from './counter-propose-goal.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', terms: { target: '0.87', without: ['stretch'] } };
const inDecember = { effectiveAt: '2010-12-06T09:00:00Z' };
const theManager = by(aPartnerManager, inDecember);
const thePartner = by(aPartnerUser, inDecember);
const { stretch: _, ...withoutStretch } = nineOfTen;

describe('proposing other terms', () => {
  test('answers a goal: what is not named stays as it is, what is taken out is gone', () =>
    given(aProgram(), aProposedGoal())
      .when(counterProposeGoal, { ...body, reason: 'Air freight is booked out' }, thePartner)
      .thenRecorded(
        goalCounterProposed({
          ...onTimeGoal,
          terms: { ...withoutStretch, target: '0.87' },
          previous: nineOfTen,
          proposedBy: 'partner',
          programRevision: 4,
          counters: 'proposal',
          rationale: 'Air freight is booked out',
        }),
      ));

  test('answers an adjustment, while the agreed terms hold', () =>
    given(aProgram(), anAdjustedGoal({ target: '0.8' }))
      .when(counterProposeGoal, body, theManager)
      .thenRecordedLike({
        type: 'GoalCounterProposed',
        data: { counters: 'adjustment', agreed: nineOfTen, previous: { ...nineOfTen, target: '0.8' }, proposedBy: 'vendor' },
      }));

  test('is for the other side, and only where there are terms on the table', () => {
    given(aProgram(), aProposedGoal()).when(counterProposeGoal, body, theManager).thenRefused('goal-own-terms', 'goalId');
    given(aProgram(), anAgreedGoal()).when(counterProposeGoal, body, thePartner).thenRefused('goal-nothing-to-counter');
    given(aProgram(), aGoalToBeRetired()).when(counterProposeGoal, body, theManager).thenRefused('goal-nothing-to-counter');
    given(aProgram()).when(counterProposeGoal, body, theManager).thenRefused('goal-unknown', 'goalId');
  });

  test('is held to the same rules as a new goal', () => {
    const answered = (terms: object, who = thePartner) =>
      given(aProgram(), aProposedGoal()).when(counterProposeGoal, { ...body, terms }, who);
    answered({ target: '0.7' }).thenRefused('goal-target-not-better', 'terms.target');
    answered({ target: '0.87001' }).thenRefused('goal-precision', 'terms.target');
    answered({ target: '0.9' }).thenRefused('goal-terms-unchanged', 'terms');
    answered({ target: '0.87' }, by(aPartnerUser, { effectiveAt: '2011-03-01T00:00:00Z' })).thenRefused('goal-period-over');
    answered({ without: ['target'] }).thenMalformed('terms.without.0');
  });
});
