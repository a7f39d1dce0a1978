/**
 * The checkpoint belongs to another ledger, lies beyond the end of this log, or was reached by other events than the log holds: the read
 * store and the log do not belong together. All but another ledger's is mended by a rebuild.
 */
export class CheckpointRefused extends Error {
  override readonly name = 'CheckpointRefused';
  constructor(
    readonly key: string,
    readonly why: 'other-ledger' | 'beyond-the-head' | 'other-history',
    details: string,
  ) {
    super(`the checkpoint ${key} cannot be used: ${details}`);
  }
}

/** The log does not begin with the event that says which ledger it is. */
export class LedgerUnnamed extends Error {
  override readonly name = 'LedgerUnnamed';
  constructor() {
    super('expected LedgerCreated as the first event of the stream ledger');
  }
}

/** Another runner folds the same partition: this one has stopped, and what it had not committed is the other one's to do. */
export class ProjectionTakenOver extends Error {
  override readonly name = 'ProjectionTakenOver';
  constructor(
    readonly collection: string,
    readonly partition: number,
    options: ErrorOptions,
  ) {
    super(`another process has moved the checkpoint of ${collection}, partition ${partition}: only one may fold it`, options);
  }
}

/** No read model of that name is folded here. */
export class ReadModelUnknown extends Error {
  override readonly name = 'ReadModelUnknown';
  constructor(
    readonly readModel: string,
    readonly known: readonly string[],
  ) {
    super(`no read model ${readModel} is folded here; expected one of: ${known.join(', ')}`);
  }
}

/** A rebuilt collection is not what the log says, so the one in sight stays. */
export class RebuildRefused extends Error {
  override readonly name = 'RebuildRefused';
  constructor(
    readonly collection: string,
    readonly differences: readonly unknown[],
  ) {
    super(`${collection} is not shown: ${differences.length} of the documents looked at are not what the log says`);
  }
}

/** There is no collection of the current version to go back to. */
export class NothingToSwitchBackTo extends Error {
  override readonly name = 'NothingToSwitchBackTo';
  constructor(readonly readModel: string) {
    super(`${readModel} has no earlier collection that this version folds; to go back to an earlier version, run that version`);
  }
}

/** The runner is not at work, so nothing can be asked of it. */
export class RunnerStopped extends Error {
  override readonly name = 'RunnerStopped';
}

/** Nothing stands still under that key. */
export class NothingParked extends Error {
  override readonly name = 'NothingParked';
  constructor(
    readonly readModel: string,
    readonly key: string,
  ) {
    super(`nothing of ${readModel} is parked as ${key}`);
  }
}
