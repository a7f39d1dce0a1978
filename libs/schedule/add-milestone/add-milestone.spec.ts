import { describe, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, aprilReview, customsAgent } from '../testing/index.js';
import { addMilestone } from './add-milestone.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  milestoneId: 'customs-agent',
  name: 'A customs agent in Lagos is under contract',
  metricId: 'on-time-delivery',
  dueOn: '2011-05-31',
  owner: 'noor',
  ownerSide: 'partner',
};
const inApril = by(aPartnerManager, { effectiveAt: '2011-04-15T09:00:00Z' });
const known = given(aProgram(), aProgramThatPlans(), anEnrolledPartner({ until: '2011-12-31' }), aPlannedCycle());

describe('adding a milestone', () => {
  test('says who owes what by when, and when time acts on it', () =>
    known.when(addMilestone, body, inApril).thenRecorded(customsAgent));

  test('leaves out reminders whose day has gone by', () =>
    known.when(addMilestone, { ...body, dueOn: '2011-04-18' }, inApril).thenRecordedLike({
      type: 'MilestoneAdded',
      data: {
        moments: [
          { kind: 'overdue', on: '2011-04-19', at: '2011-04-19T04:00:00.000Z' },
          { kind: 'remind-after', on: '2011-04-25', at: '2011-04-25T04:00:00.000Z' },
        ],
      },
    }));

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['not-enrolled', 'dueOn', { dueOn: '2012-01-01' }],
    ['metric-unknown', 'metricId', { metricId: 'happiness' }],
    ['activity-unknown', 'activityId', { activityId: 'none' }],
    ['schedule-item-exists', 'milestoneId', { milestoneId: aprilReview.activityId }],
    ['due-date-past', 'dueOn', { dueOn: '2011-04-14' }],
  ])('is refused as %s at %s', (code, path, other) =>
    known.when(addMilestone, { ...body, ...other }, inApril).thenRefused(code, path),
  );
});
