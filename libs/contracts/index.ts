export {
  GoalChange,
  GoalDisputeSubject,
  GoalFigures,
  GoalOutcome,
  GoalSubject,
  GoalTerms,
  goalAdjusted,
  goalAdjustmentProposed,
  goalAgreed,
  goalAssessed,
  goalChangeWithdrawn,
  goalCounterProposed,
  goalDisputed,
  goalEvents,
  goalProposalRevised,
  goalRetired,
  goalRetirementProposed,
  goalSet,
  goalWithdrawn,
} from './goals.js';
export * from './improvement/index.js';
export { commandRefused, ledgerCreated, ledgerEvents } from './ledger.js';
export { Figure, FigureAbsence, Measurement, MeasurementIdentity, Span } from './measurement.js';
export { METRIC_SERIES, MetricSeries, SeriesOfMetric, seriesId } from './metric-series.js';
export {
  baselineSet,
  measurementMoveRefused,
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementReturned,
  measurementVoided,
  metricEvents,
} from './metrics.js';
export {
  periodClosed,
  periodEvents,
  periodOpened,
  periodReopened,
  periodReopeningRejected,
  periodReopeningRequested,
} from './periods.js';
export {
  AbsenceKind,
  PartnerProfile,
  PartnerRole,
  partnerEnrolled,
  partnerEvents,
  partnerOffboarded,
  partnerProfileUpdated,
  partnerRegistered,
  partnerReinstated,
  partnerSuspended,
  partnerWithdrawn,
  roleAssigned,
  roleEnded,
} from './partners.js';
export {
  domainProblems,
  problems,
  refuse,
  type DomainProblem,
  type ProblemCode,
  type ProblemKind,
  type Refused,
} from './problems/index.js';
export {
  ObjectiveDefinition,
  ProgramDefinition,
  fiscalYearOpened,
  metricDefined,
  objectiveDefined,
  programDefined,
  programEvents,
  scorecardDefined,
} from './programs.js';
export {
  AssessedCriterion,
  AssessedScore,
  ReviewDecision,
  ReviewKind,
  ReviewSubject,
  assessmentRecorded,
  reviewAcknowledged,
  reviewCancelled,
  reviewConcluded,
  reviewDisputed,
  reviewEvents,
  reviewOpened,
  reviewRescheduled,
  reviewScheduled,
} from './reviews.js';
export { CriterionAsItStood, SCORECARDS, ScorecardAsItStood, cardId } from './scorecard.js';
export { SeriesBaseline, seriesRebaselined } from './series.js';
export {
  LEDGER_STREAM,
  improvementStream,
  kindOf,
  metricsStream,
  metricsStreamParts,
  partnerOf,
  partnerStream,
  programOf,
  programStream,
  refusalsStream,
  type StreamKind,
} from './streams.js';
export { ProblemError } from './problems/problem-error.js';
