export { checkpointKey } from './checkpoint-key.js';
export {
  CheckpointRefused,
  LedgerUnnamed,
  NothingParked,
  NothingToSwitchBackTo,
  ProjectionTakenOver,
  ReadModelUnknown,
  RebuildRefused,
  RunnerStopped,
} from './errors.js';
export { ledgerIdOf } from './ledger-id.js';
export { WHOLE, belongsTo, type Partition } from './partitions.js';
export { ProjectionRunner, type Rebuilt, type RunnerOptions } from './projection-runner.js';
export { JOBS, PARKED, type ParkedKey, type RejudgingJob } from './registers.js';
export { defaultSettings, type RunnerSettings } from './settings.js';
export type { Sharing } from './sharing.js';
export type { PartitionHolder, ProjectionStatus, RefusedReadModel, RunnerStatus } from './status.js';
