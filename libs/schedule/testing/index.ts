export {
  aCycleOf,
  aPlannedCycle,
  aProgramThatPlans,
  aprilFeedback,
  aprilReview,
  carrierReport,
  carrierReportSubmitted,
  customsAgent,
  cycle,
  feedback,
  qbr,
  rules,
} from './a-schedule.js';
