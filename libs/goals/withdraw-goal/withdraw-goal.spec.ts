import { describe, test } from '@jest/globals';
import { goalChangeWithdrawn, goalCounterProposed, goalWithdrawn } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import {
  aGoalToBeRetired,
  aProposedGoal,
  anAdjustedGoal,
  anAgreedGoal,
  anAssessedGoal,
  nineOfTen,
  onTimeGoal,
} from '../testing/index.js';
import { withdrawGoal } from './withdraw-goal.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04' };
const theManager = by(aPartnerManager);
const thePartner = by(aPartnerUser);
const countered = inStream(
  'partner-orgenics-ltd',
  goalCounterProposed({
    ...onTimeGoal,
    terms: { ...nineOfTen, target: '0.85' },
    previous: nineOfTen,
    proposedBy: 'partner',
    programRevision: 4,
    counters: 'proposal',
  }),
);

describe('withdrawing', () => {
  test('takes a goal off the table', () =>
    given(aProposedGoal())
      .when(withdrawGoal, body, theManager)
      .thenRecorded(goalWithdrawn({ ...onTimeGoal, previous: nineOfTen, withdrawnBy: 'vendor' })));

  test('is for the side that set the goal, also after the other one proposed other terms', () => {
    given(aProposedGoal(), countered)
      .when(withdrawGoal, body, theManager)
      .thenRecordedLike({ type: 'GoalWithdrawn', data: { previous: { ...nineOfTen, target: '0.85' } } });
    given(aProposedGoal(), countered).when(withdrawGoal, body, thePartner).thenRefused('goal-of-other-side', 'goalId');
  });

  test('takes an adjustment back, and the agreed terms go on', () =>
    given(anAdjustedGoal({ target: '0.85' }))
      .when(withdrawGoal, body, thePartner)
      .thenRecorded(
        goalChangeWithdrawn({
          ...onTimeGoal,
          change: 'adjustment',
          agreed: nineOfTen,
          withdrawn: { ...nineOfTen, target: '0.85' },
          withdrawnBy: 'partner',
        }),
      ));

  test('takes the wish to give a goal up back', () =>
    given(aGoalToBeRetired())
      .when(withdrawGoal, body, thePartner)
      .thenRecorded(goalChangeWithdrawn({ ...onTimeGoal, change: 'retirement', agreed: nineOfTen, withdrawnBy: 'partner' })));

  test('is refused for a goal that is unknown, agreed, or assessed', () => {
    given().when(withdrawGoal, body, theManager).thenRefused('goal-unknown', 'goalId');
    given(anAgreedGoal()).when(withdrawGoal, body, theManager).thenRefused('goal-agreed', 'goalId');
    given(anAssessedGoal()).when(withdrawGoal, body, theManager).thenRefused('goal-ended', 'goalId');
  });
});
