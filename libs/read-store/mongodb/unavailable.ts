import {
  MongoBulkWriteError,
  MongoError,
  MongoErrorLabel,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoServerError,
  MongoSystemError,
  MongoTopologyClosedError,
  MongoClientClosedError,
  MongoUnexpectedServerResponseError,
  MongoWriteConcernError,
} from 'mongodb';
import { ReadStoreUnavailable } from '../errors.js';

/* Of the driver: not connected, timed out, closed. */
const DRIVER = [
  MongoClientClosedError,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoSystemError,
  MongoTopologyClosedError,
  MongoUnexpectedServerResponseError,
  MongoWriteConcernError,
];

/* One of the driver that it does not export. */
const QUEUE_TIMEOUT = 'MongoWaitQueueTimeoutError';

/* Of the server, by code: what may be over in a moment, or is for an operator to mend. */
const SERVER = new Set<unknown>([
  6, // HostUnreachable
  7, // HostNotFound
  13, // Unauthorized
  18, // AuthenticationFailed
  24, // LockTimeout
  43, // CursorNotFound
  50, // MaxTimeMSExpired
  64, // WriteConcernFailed
  79, // UnknownReplWriteConcern
  89, // NetworkTimeout
  91, // ShutdownInProgress
  100, // UnsatisfiableWriteConcern
  112, // WriteConflict
  117, // ConflictingOperationInProgress
  133, // FailedToSatisfyReadPreference
  134, // ReadConcernMajorityNotAvailableYet
  146, // ExceededMemoryLimit
  175, // QueryPlanKilled
  189, // PrimarySteppedDown
  237, // CursorKilled
  239, // SnapshotTooOld
  246, // SnapshotUnavailable
  251, // NoSuchTransaction
  262, // ExceededTimeLimit
  365, // TemporarilyUnavailable
  8000, // AtlasError: a quota
  9001, // SocketException
  10058, // LegacyNotPrimary
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11601, // Interrupted
  11602, // InterruptedDueToReplStateChange
  13388, // StaleConfig
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
  14031, // OutOfDiskSpace
]);

const LABELS = [
  MongoErrorLabel.TransientTransactionError,
  MongoErrorLabel.UnknownTransactionCommitResult,
  MongoErrorLabel.RetryableWriteError,
];

/** Whether the server is away, busy or full, so that the same may be tried again. */
export const isAway = (error: unknown): boolean => {
  if (error instanceof ReadStoreUnavailable) return true;
  if (!(error instanceof MongoError)) return false;
  if (LABELS.some((label) => error.hasErrorLabel(label)) || DRIVER.some((kind) => error instanceof kind)) return true;
  if (error.name === QUEUE_TIMEOUT) return true;
  // A bulk write hides an error of the driver in one of its own, without a code.
  if (error instanceof MongoBulkWriteError && error.code === undefined) return true;
  return error instanceof MongoServerError && SERVER.has(error.code);
};

/** Runs what talks to the server; where that is away, `ReadStoreUnavailable` says why. Other errors pass as they are. */
export async function available<Result>(talk: () => Promise<Result>): Promise<Result> {
  try {
    return await talk();
  } catch (error) {
    throw asUnavailable(error);
  }
}

/** The error as the port tells it. */
export const asUnavailable = (error: unknown): unknown => {
  if (error instanceof ReadStoreUnavailable || !isAway(error)) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new ReadStoreUnavailable(`the read store cannot be used: ${why}`, { cause: error });
};
