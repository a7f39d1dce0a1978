import { describe, test } from '@jest/globals';
import { goalDisputed, goalWithdrawn, goalAssessed } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProposedGoal, anAdjustedGoal, anAgreedGoal, anAssessedGoal, nineOfTen, onTimeGoal } from '../testing/index.js';
import { disputeGoal } from './dispute-goal.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', reason: 'Customs are not ours' };
const theFirstOfMarch = { now: '2011-03-01T12:00:00.000Z' };
const theManager = by(aPartnerManager, theFirstOfMarch);
const thePartner = by(aPartnerUser, theFirstOfMarch);
const disputed = (
  subject: 'proposal' | 'agreement' | 'change' | 'assessment',
  disputes: number,
  raisedBy: 'vendor' | 'partner',
) => goalDisputed({ ...onTimeGoal, subject, disputes, raisedBy, grounds: 'Customs are not ours', resolveBy: '2011-03-31' });
const inPartnerStream = (...events: Parameters<typeof inStream> extends [string, ...infer Events] ? Events : never) =>
  inStream('partner-orgenics-ltd', ...events);

describe('disputing a goal', () => {
  test('is about what the other side said last: a proposal, a change of an agreed goal, an assessment', () => {
    given(aProposedGoal())
      .when(disputeGoal, body, thePartner)
      .thenRecorded(disputed('proposal', 0, 'partner'));
    given(anAdjustedGoal({ target: '0.8' }))
      .when(disputeGoal, body, theManager)
      .thenRecorded(disputed('change', 2, 'vendor'));
    given(anAssessedGoal())
      .when(disputeGoal, body, thePartner)
      .thenRecorded(disputed('assessment', 2, 'partner'));
  });

  test('may be about what both agreed', () => {
    given(anAgreedGoal())
      .when(disputeGoal, body, theManager)
      .thenRecorded(disputed('agreement', 1, 'vendor'));
    given(anAdjustedGoal({ target: '0.8' }))
      .when(disputeGoal, body, thePartner)
      .thenRecorded(disputed('agreement', 1, 'partner'));
  });

  test('is not about the own word', () => {
    given(aProposedGoal()).when(disputeGoal, body, theManager).thenRefused('goal-own-terms', 'goalId');
    given(anAssessedGoal()).when(disputeGoal, body, theManager).thenRefused('goal-own-terms', 'goalId');
  });

  test('is refused while the same is disputed, and possible again after a new assessment', () => {
    const before = [anAssessedGoal(), inPartnerStream(disputed('assessment', 2, 'partner'))];
    given(...before)
      .when(disputeGoal, body, thePartner)
      .thenRefused('goal-disputed', 'goalId');
    const again = goalAssessed({
      ...onTimeGoal,
      terms: nineOfTen,
      outcome: 'partly',
      computed: 'partly',
      figures: { source: 'scorecard', actual: '0.8', provisional: false },
      assessedBy: 'vendor',
      assessment: 2,
      previous: 'missed',
    });
    given(...before, inPartnerStream(again))
      .when(disputeGoal, body, thePartner)
      .thenRecorded(disputed('assessment', 4, 'partner'));
  });

  test('is refused for a goal that is unknown or withdrawn, and without a reason', () => {
    given().when(disputeGoal, body, thePartner).thenRefused('goal-unknown', 'goalId');
    given(aProposedGoal(), inPartnerStream(goalWithdrawn({ ...onTimeGoal, previous: nineOfTen, withdrawnBy: 'vendor' })))
      .when(disputeGoal, body, thePartner)
      .thenRefused('goal-ended', 'goalId');
    given().when(disputeGoal, { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04' }, thePartner).thenMalformed('reason');
  });
});
