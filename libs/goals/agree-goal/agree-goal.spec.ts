import { describe, test } from '@jest/globals';
import { goalAdjusted, goalAgreed, goalRetired, metricDefined, programStream } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram, onTimeDelivery } from '#programs/testing';
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
import { agreeGoal } from './agree-goal.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04' };
const inDecember = { effectiveAt: '2010-12-08T09:00:00Z' };
const theManager = by(aPartnerManager, inDecember);
const thePartner = by(aPartnerUser, inDecember);

describe('agreeing', () => {
  test('to a goal makes it hold', () =>
    given(aProgram(), aProposedGoal())
      .when(agreeGoal, body, thePartner)
      .thenRecorded(
        goalAgreed({ ...onTimeGoal, terms: nineOfTen, proposedBy: 'vendor', agreedBy: 'partner', programRevision: 4 }),
      ));

  test('to an adjustment puts its terms in the place of the agreed ones', () =>
    given(aProgram(), anAdjustedGoal({ target: '0.85' }))
      .when(agreeGoal, body, theManager)
      .thenRecorded(
        goalAdjusted({
          ...onTimeGoal,
          terms: { ...nineOfTen, target: '0.85' },
          previous: nineOfTen,
          proposedBy: 'partner',
          agreedBy: 'vendor',
          programRevision: 4,
          rationale: 'The port is closed',
        }),
      ));

  test('to give a goal up ends it', () =>
    given(aProgram(), aGoalToBeRetired())
      .when(agreeGoal, body, theManager)
      .thenRecorded(
        goalRetired({ ...onTimeGoal, previous: nineOfTen, proposedBy: 'partner', agreedBy: 'vendor', rationale: 'Discontinued' }),
      ));

  test('is never for the side that proposed the terms on the table', () => {
    given(aProgram(), aProposedGoal()).when(agreeGoal, body, theManager).thenRefused('goal-own-terms', 'goalId');
    given(aProgram(), anAdjustedGoal({ target: '0.85' }))
      .when(agreeGoal, body, thePartner)
      .thenRefused('goal-own-terms');
    given(aProgram(), aGoalToBeRetired()).when(agreeGoal, body, thePartner).thenRefused('goal-own-terms');
  });

  test('is refused where nothing is on the table, for an unknown goal, and for one that is assessed', () => {
    given(aProgram(), anAgreedGoal()).when(agreeGoal, body, thePartner).thenRefused('goal-nothing-to-agree', 'goalId');
    given(aProgram()).when(agreeGoal, body, thePartner).thenRefused('goal-unknown', 'goalId');
    given(aProgram(), anAssessedGoal()).when(agreeGoal, body, thePartner).thenRefused('goal-ended', 'goalId');
  });

  test('is refused once the period is over, and once it is closed even as of an earlier day', () => {
    given(aProgram(), aProposedGoal())
      .when(agreeGoal, body, by(aPartnerUser, { effectiveAt: '2011-02-02T09:00:00Z' }))
      .thenRefused('goal-period-over', 'effectiveAt');
    given(aProgram(), aProposedGoal())
      .withFolded({ card: aCard('0.8', { closed: true }) })
      .when(agreeGoal, body, thePartner)
      .thenRefused('goal-period-closed', 'goalId');
    given(aProgram(), aProposedGoal())
      .withFolded({ card: aCard('0.8') })
      .when(agreeGoal, body, thePartner)
      .thenRecordedLike({ type: 'GoalAgreed' });
  });

  test('is refused where the metric is no longer what it was, except to giving the goal up', () => {
    const revised = (change: object) =>
      inStream(
        programStream('scms'),
        metricDefined({
          programId: 'scms',
          revision: 5,
          effectiveFrom: '2005-10-01',
          metric: onTimeDelivery,
          retired: false,
          ...change,
        }),
      );
    const inPercent = revised({ metric: { ...onTimeDelivery, unit: 'percent' } });
    given(aProgram(), inPercent, aProposedGoal()).when(agreeGoal, body, thePartner).thenRefused('goal-metric-changed', 'goalId');
    given(aProgram(), revised({ retired: true }), aProposedGoal())
      .when(agreeGoal, body, thePartner)
      .thenRefused('metric-unknown', 'goalId');
    given(aProgram(), inPercent, aGoalToBeRetired()).when(agreeGoal, body, theManager).thenRecordedLike({ type: 'GoalRetired' });
  });
});
