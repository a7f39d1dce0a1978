import { scheduleEvents } from '#contracts';
import type { Capability } from '#kernel';
import { acceptDeliverable } from './accept-deliverable/accept-deliverable.js';
import { addDeliverable } from './add-deliverable/add-deliverable.js';
import { addMilestone } from './add-milestone/add-milestone.js';
import { assignActivity } from './assign-activity/assign-activity.js';
import { cancelActivity } from './cancel-activity/cancel-activity.js';
import { completeActivity } from './complete-activity/complete-activity.js';
import { completeMilestone } from './complete-milestone/complete-milestone.js';
import { defineCadence } from './define-cadence/define-cadence.js';
import { defineScheduleRules } from './define-schedule-rules/define-schedule-rules.js';
import { followReview } from './follow-review/follow-review.js';
import { linkActivities } from './link-activities/link-activities.js';
import { openActivity } from './open-activity/open-activity.js';
import { pauseSchedule } from './pause-schedule/pause-schedule.js';
import { planCycle } from './plan-cycle/plan-cycle.js';
import { programSchedule } from './program-schedule/program-schedule.js';
import { recordOverdue } from './record-overdue/record-overdue.js';
import { rejectDeliverable } from './reject-deliverable/reject-deliverable.js';
import { remindOfDue } from './remind-of-due/remind-of-due.js';
import { replanCycle } from './replan-cycle/replan-cycle.js';
import { rescheduleActivity } from './reschedule-activity/reschedule-activity.js';
import { resumeSchedule } from './resume-schedule/resume-schedule.js';
import { schedule as scheduleSlice } from './schedule/schedule-slice.js';
import { shiftSchedule } from './shift-schedule/shift-schedule.js';
import { slipMilestone } from './slip-milestone/slip-milestone.js';
import { startActivity } from './start-activity/start-activity.js';
import { submitDeliverable } from './submit-deliverable/submit-deliverable.js';
import { unlinkActivities } from './unlink-activities/unlink-activities.js';

/** Schedules: a partner's year of activities, milestones and deliverables, and what time does to them. */
export const schedule: Capability = {
  name: 'schedule',
  describes: "A partner's year: activities, milestones and deliverables, what they wait for, and when they are due",
  events: scheduleEvents,
  slices: [programSchedule, scheduleSlice],
  commands: [
    defineScheduleRules,
    defineCadence,
    planCycle,
    replanCycle,
    startActivity,
    completeActivity,
    assignActivity,
    rescheduleActivity,
    cancelActivity,
    linkActivities,
    unlinkActivities,
    addMilestone,
    completeMilestone,
    slipMilestone,
    addDeliverable,
    submitDeliverable,
    acceptDeliverable,
    rejectDeliverable,
    openActivity,
    remindOfDue,
    recordOverdue,
    followReview,
    pauseSchedule,
    resumeSchedule,
    shiftSchedule,
  ],
};
