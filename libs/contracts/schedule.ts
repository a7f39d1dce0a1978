import { cadenceDefined, scheduleRulesDefined } from './schedule/cadence.js';
import {
  activityOpened,
  overdueRecorded,
  reminderRaised,
  schedulePaused,
  scheduleResumed,
  scheduleShifted,
} from './schedule/clock-events.js';
import {
  activitiesLinked,
  activitiesUnlinked,
  activityAssigned,
  activityCancelled,
  activityCompleted,
  activityRescheduled,
  activityStarted,
  cyclePlanned,
  cycleReplanned,
} from './schedule/cycle-events.js';
import {
  deliverableAccepted,
  deliverableAdded,
  deliverableRejected,
  deliverableSubmitted,
  milestoneAdded,
  milestoneCompleted,
  milestoneSlipped,
} from './schedule/promise-events.js';

export {
  ActivityDates,
  ActivityMove,
  ActivitySubject,
  Dependency,
  Moment,
  NotMoved,
  PlanEffects,
  PlannedActivity,
  ReviewOfActivity,
  Slack,
} from './schedule/activity.js';
export { ActivityKind, Cadence, Reminders, ScheduleRules, cadenceDefined, scheduleRulesDefined } from './schedule/cadence.js';
export {
  activityOpened,
  overdueRecorded,
  reminderRaised,
  schedulePaused,
  scheduleResumed,
  scheduleShifted,
} from './schedule/clock-events.js';
export {
  activitiesLinked,
  activitiesUnlinked,
  activityAssigned,
  activityCancelled,
  activityCompleted,
  activityRescheduled,
  activityStarted,
  cyclePlanned,
  cycleReplanned,
} from './schedule/cycle-events.js';
export {
  PromiseTerms,
  deliverableAccepted,
  deliverableAdded,
  deliverableRejected,
  deliverableSubmitted,
  milestoneAdded,
  milestoneCompleted,
  milestoneSlipped,
} from './schedule/promise-events.js';

/** Events about schedules: rules and cadences in the program's stream, the others in the partner's. */
export const scheduleEvents = [
  scheduleRulesDefined,
  cadenceDefined,
  cyclePlanned,
  cycleReplanned,
  activityStarted,
  activityCompleted,
  activityAssigned,
  activityCancelled,
  activityRescheduled,
  activitiesLinked,
  activitiesUnlinked,
  milestoneAdded,
  milestoneCompleted,
  milestoneSlipped,
  deliverableAdded,
  deliverableSubmitted,
  deliverableAccepted,
  deliverableRejected,
  activityOpened,
  reminderRaised,
  overdueRecorded,
  schedulePaused,
  scheduleResumed,
  scheduleShifted,
];
