import { rule } from './problem.js';

const status = (what: string, how: string) =>
  rule(
    `The ${what} is at another stage`,
    `The command belongs to another stage of ${what === 'activity' ? 'an' : 'a'} ${what}: ${how}`,
    'Take the step that is due; the message says at which stage it is.',
  );

/** Problems that rules about schedules give. */
export const scheduleProblems = {
  'rule-invalid': rule(
    'The recurrence rule cannot be used',
    'The rule of a cadence is none of RFC 5545, has values out of range, or never recurs.',
    'Correct it; the message says what is wrong.',
  ),
  'until-before-start': rule(
    'The cadence ends before it starts',
    'The last date of a cadence lies before its first.',
    'Give a last date on or after the first, or leave it out.',
  ),
  'cadence-not-defined': rule(
    'There is no such cadence',
    'A cadence is named, to be waited for or retired, that the program does not define on that date.',
    'Define it first with DefineCadence, or correct the id.',
  ),
  'cadence-loop': rule(
    'Cadences wait for each other in a loop',
    'A cadence depends, by way of others, on itself: nothing in the loop could ever start.',
    'Take one of the dependencies out; the message names the cadences in their order.',
  ),
  'cadence-in-use': rule(
    'Another cadence waits for it',
    'A cadence would be retired that another one depends on.',
    'Define the other one without that dependency first; the message names it.',
  ),
  'cycle-planned': rule(
    'The year is planned already',
    "PlanCycle names a year of the program that the partner's schedule holds.",
    'Bring it up to date with ReplanCycle.',
  ),
  'cycle-unplanned': rule(
    'The year is not planned',
    "ReplanCycle names a year of the program that the partner's schedule does not hold.",
    'Plan it first with PlanCycle.',
  ),
  'cycle-empty': rule(
    'There is nothing to plan',
    'No cadence of the program gives the partner a day in what is left of the year.',
    "Define cadences for the partner's type and tier, or plan a later year.",
  ),
  'activity-unknown': rule(
    'There is no such activity',
    'The command names an activity that the partner does not have.',
    'Check the id; list the schedule of the partner.',
  ),
  'activity-status': status(
    'activity',
    'it is started when planned or open, completed when started or open, and neither moved nor cancelled once it is done.',
  ),
  'activity-date-past': rule(
    'The day has gone by',
    'An activity would be held on a day before today.',
    'Take today or a later day.',
  ),
  'activity-day-not-worked': rule(
    'Nobody works on that day',
    'An activity would begin, be held or be due on a day that is no working day of the program.',
    'Take the working day that the message names, or another one.',
  ),
  'activity-ends-before-start': rule(
    'The activity would end before it starts',
    'The days of an activity are out of order: it starts, is held, and is due.',
    'Give days in that order.',
  ),
  'activity-before-dependency': rule(
    'The activity would start before what it waits for is finished',
    'An activity would start before the end of another one that it depends on, and the lag behind that.',
    'Take the day that the message names or a later one, move the other one first, or unlink the two.',
  ),
  'activity-is-review': rule(
    'The activity is a review',
    'An activity that is a review is completed by hand, or moved while its review is open.',
    'Conclude the review: its activity is completed with it.',
  ),
  'activity-owner-without-role': rule(
    'The owner has no role towards the partner',
    'An activity would be given to somebody who looks after the partner in no role on its first day.',
    'Give the person a role with AssignRole first, or name one of the people whom the message lists.',
  ),
  'link-loop': rule(
    'Activities would wait for each other in a loop',
    'LinkActivities would make an activity wait, by way of others, for itself.',
    'Unlink one of those that the message names first.',
  ),
  'link-unknown': rule(
    'The two are not linked',
    'UnlinkActivities names an activity that the other one does not wait for.',
    'Name one of those that the message lists.',
  ),
  'link-across-cycles': rule(
    'The two are of different years',
    'LinkActivities names activities of different programs or fiscal years.',
    'Link activities of one cycle.',
  ),
  'schedule-item-exists': rule(
    'The id is taken',
    'A milestone or deliverable is added under the id of something else in the schedule of the partner.',
    'Choose another id, or leave it out.',
  ),
  'due-date-past': rule('The day has gone by', 'Something would be due on a day before today.', 'Take today or a later day.'),
  'milestone-unknown': rule(
    'There is no such milestone',
    'The command names a milestone that the partner does not have.',
    'Check the id; look into the agenda of the partner.',
  ),
  'milestone-status': status('milestone', 'it is completed or slips while it is due.'),
  'milestone-not-later': rule(
    'A milestone slips to a later day',
    'SlipMilestone names a day on or before the one on which the milestone is due.',
    'Take a later day.',
  ),
  'deliverable-unknown': rule(
    'There is no such deliverable',
    'The command names a deliverable that the partner does not have.',
    'Check the id; look into the agenda of the partner.',
  ),
  'deliverable-status': status('deliverable', 'it is submitted while it is due, and accepted or rejected once it is submitted.'),
  'promise-of-other-side': rule(
    'The other side owes it',
    'A milestone is completed, or a deliverable submitted, by a side that does not owe it.',
    'Leave it to the side that the message names.',
  ),
  'deliverable-own-side': rule(
    'Nobody accepts what the own side owes',
    'A deliverable is accepted or rejected by the side that owes it.',
    'Leave it to the other side.',
  ),
  'moment-not-due': rule(
    'It is not time yet',
    'The ledger would act on something before it is due: a clock runs ahead.',
    'Nothing: it is done when it is due.',
  ),
};
