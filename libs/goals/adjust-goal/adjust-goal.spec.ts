import { describe, test } from '@jest/globals';
import { goalAdjustmentProposed, goalProposalRevised } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import {
  aGoalToBeRetired,
  aProposedGoal,
  anAdjustedGoal,
  anAgreedGoal,
  anAssessedGoal,
  nineOfTen,
  onTimeGoal,
} from '../testing/index.js';
import { adjustGoal } from './adjust-goal.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', terms: { target: '0.85' }, reason: 'The port is closed' };
const inDecember = { effectiveAt: '2010-12-20T09:00:00Z' };
const theManager = by(aPartnerManager, inDecember);
const thePartner = by(aPartnerUser, inDecember);
const eighteenOfTwenty = { ...nineOfTen, target: '0.85' };
const said = { ...onTimeGoal, terms: eighteenOfTwenty, programRevision: 4, rationale: 'The port is closed' };

describe('adjusting a goal', () => {
  test('that is not agreed changes the terms of the own side', () =>
    given(aProgram(), aProposedGoal())
      .when(adjustGoal, body, theManager)
      .thenRecorded(goalProposalRevised({ ...said, previous: nineOfTen, proposedBy: 'vendor' })));

  test('that is agreed is a proposal, and the agreed terms hold meanwhile', () =>
    given(aProgram(), anAgreedGoal())
      .when(adjustGoal, body, thePartner)
      .thenRecorded(goalAdjustmentProposed({ ...said, agreed: nineOfTen, proposedBy: 'partner' })));

  test('again changes what the own side proposed', () =>
    given(aProgram(), anAdjustedGoal({ target: '0.8' }))
      .when(adjustGoal, body, thePartner)
      .thenRecorded(
        goalAdjustmentProposed({ ...said, agreed: nineOfTen, previous: { ...nineOfTen, target: '0.8' }, proposedBy: 'partner' }),
      ));

  test('is refused while the terms of the other side, or giving it up, are on the table', () => {
    given(aProgram(), aProposedGoal()).when(adjustGoal, body, thePartner).thenRefused('goal-of-other-side', 'goalId');
    given(aProgram(), anAdjustedGoal({ target: '0.8' }))
      .when(adjustGoal, body, theManager)
      .thenRefused('goal-of-other-side');
    given(aProgram(), aGoalToBeRetired()).when(adjustGoal, body, theManager).thenRefused('goal-change-pending', 'goalId');
  });

  test('is refused for an unknown goal, an assessed one, and terms that are the same', () => {
    given(aProgram()).when(adjustGoal, body, theManager).thenRefused('goal-unknown', 'goalId');
    given(aProgram(), anAssessedGoal()).when(adjustGoal, body, theManager).thenRefused('goal-ended', 'goalId');
    given(aProgram(), anAgreedGoal())
      .when(adjustGoal, { ...body, terms: { target: '0.9' } }, theManager)
      .thenRefused('goal-terms-unchanged', 'terms');
  });

  test('needs a reason', () => {
    const { reason: _, ...silent } = body;
    given(aProgram(), anAgreedGoal()).when(adjustGoal, silent, theManager).thenMalformed('reason');
  });
});
