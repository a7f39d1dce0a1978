import { detectSignals } from './detect-signals/detect-signals.js';
import { followReview } from './follow-review/follow-review.js';
import { moveMeasurement } from './move-measurement/move-measurement.js';
import { pauseSchedule } from './pause-schedule/pause-schedule.js';
import type { Policy } from './policy.js';
import { releaseBudget } from './release-budget/release-budget.js';
import { resumeSchedule } from './resume-schedule/resume-schedule.js';
import { returnMeasurement } from './return-measurement/return-measurement.js';
import { shiftSchedule } from './shift-schedule/shift-schedule.js';

export type { Policy } from './policy.js';

/** Every policy of the ledger. */
export const policies: readonly Policy[] = [
  moveMeasurement,
  returnMeasurement,
  detectSignals,
  ...releaseBudget,
  ...followReview,
  pauseSchedule,
  resumeSchedule,
  ...shiftSchedule,
];
