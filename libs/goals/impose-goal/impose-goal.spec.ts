import { describe, test } from '@jest/globals';
import { goalDisputed, goalImposed, partnerStream } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { disputeGoal } from '../dispute-goal/dispute-goal.js';
import {
  aCard,
  aGoalToBeRetired,
  aProposedGoal,
  anAdjustedGoal,
  anAgreedGoal,
  anAssessedGoal,
  nineOfTen,
  onTimeGoal,
} from '../testing/index.js';
import { imposeGoal } from './impose-goal.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', noticeDays: 14, reason: 'Two proposals without an answer' };
const inDecember = { effectiveAt: '2010-12-08T09:00:00Z' };
const theManager = by(aPartnerManager, inDecember);
const disputing = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', reason: 'The port is closed' };
const imposed = {
  ...onTimeGoal,
  terms: nineOfTen,
  noticeDays: 14,
  effectiveFrom: '2010-12-22',
  rationale: 'Two proposals without an answer',
  imposedBy: 'ama',
  programRevision: 4,
} as const;
const inThePartnersStream = (...events: Parameters<typeof inStream> extends [string, ...infer Events] ? Events : never) =>
  inStream(partnerStream('orgenics-ltd'), ...events);

describe('imposing a goal', () => {
  test('has the terms hold that the partner did not agree to, with notice and the reason', () =>
    given(aProgram(), aProposedGoal()).when(imposeGoal, body, theManager).thenRecorded(goalImposed(imposed)));

  test('changes an agreed goal, and tells the terms that held until then', () =>
    given(aProgram(), anAdjustedGoal({ target: '0.92' }, 'vendor'))
      .when(imposeGoal, body, theManager)
      .thenRecorded(goalImposed({ ...imposed, terms: { ...nineOfTen, target: '0.92' }, previous: nineOfTen })));

  test('is for terms that the vendor put on the table itself', () => {
    given(aProgram(), aProposedGoal({ proposedBy: 'partner' }))
      .when(imposeGoal, body, theManager)
      .thenRefused('goal-of-other-side', 'goalId');
    given(aProgram(), anAgreedGoal()).when(imposeGoal, body, theManager).thenRefused('goal-nothing-to-impose', 'goalId');
    given(aProgram(), aGoalToBeRetired()).when(imposeGoal, body, theManager).thenRefused('goal-nothing-to-impose', 'goalId');
    given(aProgram(), anAssessedGoal()).when(imposeGoal, body, theManager).thenRefused('goal-ended', 'goalId');
    given(aProgram()).when(imposeGoal, body, theManager).thenRefused('goal-unknown', 'goalId');
  });

  test('waits until what the partner disputes is resolved', () => {
    const disputed = goalDisputed({
      ...onTimeGoal,
      subject: 'proposal',
      disputes: 0,
      raisedBy: 'partner',
      grounds: 'The port is closed',
    });
    given(aProgram(), aProposedGoal(), inThePartnersStream(disputed))
      .when(imposeGoal, body, theManager)
      .thenRefused('goal-dispute-waits', 'goalId');
  });

  test('is done by a person of the vendor', () => {
    given(aProgram(), aProposedGoal())
      .when(imposeGoal, body, by({ id: 'crm', kind: 'service', side: 'vendor' }, inDecember))
      .thenRefused('person-needed');
  });

  test('needs notice that ends within the period, and a period that is neither over nor closed', () => {
    given(aProgram(), aProposedGoal())
      .when(imposeGoal, { ...body, noticeDays: 60 }, theManager)
      .thenRefused('goal-notice-too-long', 'noticeDays');
    given(aProgram(), aProposedGoal())
      .when(imposeGoal, body, by(aPartnerManager, { effectiveAt: '2011-03-01T09:00:00Z' }))
      .thenRefused('goal-period-over', 'effectiveAt');
    given(aProgram(), aProposedGoal())
      .withFolded({ card: aCard('0.8', { closed: true }) })
      .when(imposeGoal, body, theManager)
      .thenRefused('goal-period-closed', 'goalId');
  });

  test('needs a day of notice, and a reason', () => {
    const { reason: _, ...silent } = body;
    given(aProgram(), aProposedGoal())
      .when(imposeGoal, { ...body, noticeDays: 0 }, theManager)
      .thenMalformed('noticeDays');
    given(aProgram(), aProposedGoal()).when(imposeGoal, silent, theManager).thenMalformed('reason');
  });

  test('leaves the dispute about it to the partner', () => {
    const held = [aProgram(), aProposedGoal(), inThePartnersStream(goalImposed(imposed))] as const;
    given(...held)
      .when(disputeGoal, disputing, by(aPartnerUser, { now: '2010-12-09T12:00:00.000Z' }))
      .thenRecordedLike({ type: 'GoalDisputed', data: { subject: 'agreement', disputes: 1, raisedBy: 'partner' } });
    given(...held)
      .when(disputeGoal, disputing, by(aPartnerManager, { now: '2010-12-09T12:00:00.000Z' }))
      .thenRefused('goal-own-terms', 'goalId');
  });
});
