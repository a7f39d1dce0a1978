import {
  cadenceDefined,
  cyclePlanned,
  deliverableAdded,
  deliverableSubmitted,
  milestoneAdded,
  partnerStream,
  programStream,
  reviewScheduled,
  scheduleRulesDefined,
  type Cadence,
  type PlannedActivity,
  type ScheduleRules,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';

/** Monday to Friday, with Memorial Day and Independence Day; reminders a week before and a week after. */
export const rules: ScheduleRules = {
  workingDays: { week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: ['2011-05-30', '2011-07-04'] },
  reminders: { before: [7], after: [7] },
};

/** A business review in the second week of each quarter. */
export const qbr: Cadence = {
  cadenceId: 'qbr',
  name: 'Quarterly business review',
  kind: 'quarterly-business-review',
  partnerTypes: [],
  tiers: [],
  rhythm: { kind: 'quarterly' },
  starts: '2010-10-14',
  roll: 'following',
  preparationDays: 5,
  followUpDays: 2,
  bufferDays: 3,
  ownerRole: 'partner-manager',
  participants: ['data-owner'],
  dependsOn: [],
  reviews: { kind: 'quarterly-business', period: 'quarter' },
};

/** A feedback session in the week behind it. */
export const feedback: Cadence = {
  cadenceId: 'feedback',
  name: 'Feedback session',
  kind: 'feedback-session',
  partnerTypes: [],
  tiers: [],
  rhythm: { kind: 'quarterly' },
  starts: '2010-10-28',
  roll: 'following',
  preparationDays: 2,
  followUpDays: 0,
  bufferDays: 2,
  ownerRole: 'partner-manager',
  participants: [],
  dependsOn: [{ cadenceId: 'qbr', lagDays: 1 }],
};

/** What a program plans by; both cadences unless told otherwise. */
export const aProgramThatPlans = (cadences: readonly Cadence[] = [qbr, feedback], since: readonly DomainEvent[] = []): History =>
  inStream(
    programStream('scms'),
    scheduleRulesDefined({ programId: 'scms', revision: 1, rules }),
    ...cadences.map((cadence, index) =>
      cadenceDefined({ programId: 'scms', revision: index + 2, effectiveFrom: '2010-10-01', cadence, retired: false }),
    ),
    ...since,
  );

/** The review of the second quarter, held on 14 April: from 7 to 18 April, with a buffer until 21 April. */
export const aprilReview: PlannedActivity = {
  activityId: 'scms-qbr-2011-04-14',
  cadenceId: 'qbr',
  occurrence: '2011-04-14',
  name: 'Quarterly business review',
  kind: 'quarterly-business-review',
  startsOn: '2011-04-07',
  heldOn: '2011-04-14',
  dueOn: '2011-04-18',
  bufferEndsOn: '2011-04-21',
  preparationDays: 5,
  followUpDays: 2,
  bufferDays: 3,
  ownerRole: 'partner-manager',
  owner: 'ama',
  participants: ['data-owner'],
  dependsOn: [],
  review: {
    reviewId: 'scms-qbr-2011-04-14',
    kind: 'quarterly-business',
    periodId: 'FY2011-Q2',
    from: '2011-01-01',
    to: '2011-03-31',
  },
  moments: [
    { kind: 'open', on: '2011-04-07', at: '2011-04-07T04:00:00.000Z' },
    { kind: 'remind-before', on: '2011-04-11', at: '2011-04-11T04:00:00.000Z' },
    { kind: 'overdue', on: '2011-04-19', at: '2011-04-19T04:00:00.000Z' },
    { kind: 'remind-after', on: '2011-04-25', at: '2011-04-25T04:00:00.000Z' },
  ],
  slackDays: 6,
  critical: false,
};

/** The feedback session behind it, held on 28 April: from 26 April on, with a buffer until 2 May. */
export const aprilFeedback: PlannedActivity = {
  activityId: 'scms-feedback-2011-04-28',
  cadenceId: 'feedback',
  occurrence: '2011-04-28',
  name: 'Feedback session',
  kind: 'feedback-session',
  startsOn: '2011-04-26',
  heldOn: '2011-04-28',
  dueOn: '2011-04-28',
  bufferEndsOn: '2011-05-02',
  preparationDays: 2,
  followUpDays: 0,
  bufferDays: 2,
  ownerRole: 'partner-manager',
  owner: 'ama',
  participants: [],
  dependsOn: [{ activityId: 'scms-qbr-2011-04-14', lagDays: 1 }],
  moments: [
    { kind: 'remind-before', on: '2011-04-21', at: '2011-04-21T04:00:00.000Z' },
    { kind: 'open', on: '2011-04-26', at: '2011-04-26T04:00:00.000Z' },
    { kind: 'overdue', on: '2011-04-29', at: '2011-04-29T04:00:00.000Z' },
    { kind: 'remind-after', on: '2011-05-05', at: '2011-05-05T04:00:00.000Z' },
  ],
  slackDays: 2,
  critical: true,
};

/** Which activities those are. */
export const cycle = { partnerId: 'orgenics-ltd', programId: 'scms', fiscalYear: 'FY2011' };

/** A year of `orgenics-ltd` with that review and that session, and what happened since. */
export const aPlannedCycle = (...since: readonly DomainEvent[]): History => aCycleOf([aprilReview, aprilFeedback], ...since);

/** A year of `orgenics-ltd` with these activities. */
export const aCycleOf = (activities: readonly PlannedActivity[], ...since: readonly DomainEvent[]): History =>
  inStream(
    partnerStream('orgenics-ltd'),
    cyclePlanned({
      ...cycle,
      from: '2010-10-01',
      to: '2011-09-30',
      activities: [...activities],
      leftOut: [],
      plannedBy: 'vendor',
    }),
    ...activities.flatMap(({ review, heldOn }) =>
      review
        ? [
            reviewScheduled({
              ...review,
              partnerId: 'orgenics-ltd',
              programId: 'scms',
              scheduledFor: heldOn,
              lead: 'ama',
              participants: [],
              scheduledBy: 'vendor',
            }),
          ]
        : [],
    ),
    ...since,
  );

/** A milestone that the partner owes by 31 May. */
export const customsAgent = milestoneAdded({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  milestoneId: 'customs-agent',
  name: 'A customs agent in Lagos is under contract',
  metricId: 'on-time-delivery',
  dueOn: '2011-05-31',
  owner: 'noor',
  ownerSide: 'partner',
  moments: [
    { kind: 'remind-before', on: '2011-05-24', at: '2011-05-24T04:00:00.000Z' },
    { kind: 'overdue', on: '2011-06-01', at: '2011-06-01T04:00:00.000Z' },
    { kind: 'remind-after', on: '2011-06-07', at: '2011-06-07T04:00:00.000Z' },
  ],
  addedBy: 'vendor',
});

/** A deliverable that the partner owes by 11 April. */
export const carrierReport = deliverableAdded({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  deliverableId: 'carrier-report',
  name: 'Report on carriers of the second quarter',
  activityId: 'scms-qbr-2011-04-14',
  dueOn: '2011-04-11',
  owner: 'noor',
  ownerSide: 'partner',
  moments: [
    { kind: 'remind-before', on: '2011-04-04', at: '2011-04-04T04:00:00.000Z' },
    { kind: 'overdue', on: '2011-04-12', at: '2011-04-12T04:00:00.000Z' },
    { kind: 'remind-after', on: '2011-04-18', at: '2011-04-18T04:00:00.000Z' },
  ],
  addedBy: 'vendor',
});

/** It was handed over by `noor`. */
export const carrierReportSubmitted = deliverableSubmitted({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  deliverableId: 'carrier-report',
  submittedOn: '2011-04-08',
  onTime: true,
  evidence: 'https://files.example/carriers-2011-q2.pdf',
  round: 1,
  submittedBy: 'noor',
});
