export { anchorOf, anchorWrites, declareAnchors, forgetAnchor, standingOf, type Anchor, type Standing } from './anchors/index.js';
export { type ChartBaselines } from './chart-baselines/chart-baselines.js';
export { seriesId } from './chart-baselines/fold.js';
export { derivedOf, type DerivedField } from './derived-fields.js';
export { foldDocument } from './fold-document.js';
export { Leases, underLease, type Lease } from './leases/index.js';
export {
  MOMENT_EXPECTED,
  historyOf,
  knownBy,
  readMoment,
  type Direction,
  type HistoryOptions,
  type Log,
  type Until,
} from './log/index.js';
export { recordedTwice, type RecordedTwice } from './measurements/recorded-twice.js';
export { countingMeasurements, slicesBy, type DimensionSlice, type Sliced } from './measurements/slices.js';
export {
  Bookkeeping,
  Parked,
  collectionOf,
  publishedName,
  ofPartner,
  ofProgram,
  type AnyReadModel,
  type Folding,
  type ReadModel,
  type Subject,
} from './read-model/index.js';
export { scopeOf } from './read-model/scope.js';
export { readModels } from './read-models.js';
export { foldStream } from './replay/fold-stream.js';
export { foldSubject, type FoldOptions, type FoldedDocument, type SubjectFold } from './replay/index.js';
export {
  CheckpointRefused,
  JOBS,
  LedgerUnnamed,
  NothingParked,
  NothingToSwitchBackTo,
  PARKED,
  ProjectionRunner,
  ProjectionTakenOver,
  ReadModelUnknown,
  RebuildRefused,
  RunnerStopped,
  WHOLE,
  belongsTo,
  checkpointKey,
  defaultSettings,
  ledgerIdOf,
  type ParkedKey,
  type Partition,
  type ProjectionStatus,
  type Rebuilt,
  type RefusedReadModel,
  type RejudgingJob,
  type RunnerOptions,
  type RunnerSettings,
  type RunnerStatus,
  type Sharing,
} from './runner/index.js';
export { cardsWithInputs, type CardWithInputs } from './scorecards/inputs.js';
export { movementOf, type CardMovement, type CriterionChange } from './scorecards/movement.js';
export { AgendaEntry } from './agenda/index.js';
export { EscalationDocument } from './escalations/index.js';
export { IssueDocument } from './issues/index.js';
export { ScheduleRow, asCalendar, ganttChart } from './schedule/index.js';
export { Scorecard } from './scorecards/scorecard.js';
export { TrendPoint } from './trends/trend.js';
export { SeriesSignals } from './signals/series-signals.js';
export { SignalSettings } from './signals/signal-settings.js';
export { signalsOfSeries, type SeriesInputs } from './signals/signals-of-series.js';
export { subjectsIn, verify, type Checked, type Difference, type Verified, type VerifyOptions } from './verification/index.js';
