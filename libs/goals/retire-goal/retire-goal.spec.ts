import { describe, test } from '@jest/globals';
import { goalRetired, goalRetirementProposed } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aCard, aGoalToBeRetired, aProposedGoal, anAdjustedGoal, anAgreedGoal, nineOfTen, onTimeGoal } from '../testing/index.js';
import { retireGoal } from './retire-goal.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', reason: 'Discontinued' };
const inDecember = { effectiveAt: '2010-12-20T09:00:00Z' };
const theManager = by(aPartnerManager, inDecember);
const thePartner = by(aPartnerUser, inDecember);

describe('giving a goal up', () => {
  test('is proposed by one side', () =>
    given(aProgram(), anAgreedGoal())
      .when(retireGoal, body, thePartner)
      .thenRecorded(
        goalRetirementProposed({ ...onTimeGoal, agreed: nineOfTen, proposedBy: 'partner', rationale: 'Discontinued' }),
      ));

  test('is done once the other side asks for it too', () =>
    given(aProgram(), aGoalToBeRetired())
      .when(retireGoal, body, theManager)
      .thenRecorded(
        goalRetired({ ...onTimeGoal, previous: nineOfTen, proposedBy: 'partner', agreedBy: 'vendor', rationale: 'Discontinued' }),
      ));

  test('by the same side again changes nothing', () =>
    given(aProgram(), aGoalToBeRetired()).when(retireGoal, body, thePartner).thenNothing());

  test('is refused for a goal that is unknown, not agreed, or about to be adjusted', () => {
    given(aProgram()).when(retireGoal, body, thePartner).thenRefused('goal-unknown', 'goalId');
    given(aProgram(), aProposedGoal()).when(retireGoal, body, theManager).thenRefused('goal-not-agreed', 'goalId');
    given(aProgram(), anAdjustedGoal({ target: '0.85' }))
      .when(retireGoal, body, theManager)
      .thenRefused('goal-change-pending');
  });

  test('is refused once the period is over or closed', () => {
    given(aProgram(), anAgreedGoal())
      .when(retireGoal, body, by(aPartnerUser, { effectiveAt: '2011-03-01T09:00:00Z' }))
      .thenRefused('goal-period-over', 'effectiveAt');
    given(aProgram(), aGoalToBeRetired())
      .withFolded({ card: aCard('0.8', { closed: true }) })
      .when(retireGoal, body, theManager)
      .thenRefused('goal-period-closed', 'goalId');
  });
});
