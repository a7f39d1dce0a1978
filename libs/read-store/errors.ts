/** The checkpoint is not the one that the writer had read: another writer came first. Nothing was written. */
export class CheckpointConflict extends Error {
  override readonly name = 'CheckpointConflict';
  constructor(readonly key: string) {
    super(`the checkpoint ${key} was moved by another writer`);
  }
}

/** The alias names another collection than the switch expected. Nothing was changed. */
export class AliasConflict extends Error {
  override readonly name = 'AliasConflict';
  constructor(
    readonly alias: string,
    readonly actual: string | undefined,
  ) {
    super(`the alias ${alias} names ${actual ?? 'nothing'}`);
  }
}

/** The collection was never declared, or has been dropped. */
export class CollectionUnknown extends Error {
  override readonly name = 'CollectionUnknown';
  constructor(readonly collection: string) {
    super(`no collection ${collection} is declared`);
  }
}

/** A field that the collection's declaration does not list cannot be filtered or sorted on. */
export class FieldUndeclared extends Error {
  override readonly name = 'FieldUndeclared';
  constructor(
    readonly collection: string,
    readonly field: string,
    readonly declared: readonly string[],
  ) {
    super(`${collection} has no field ${field} to filter or sort by; expected one of: ${declared.join(', ')}`);
  }
}

/** The query cannot be answered: `path` says which part, the message what was expected. */
export class QueryInvalid extends Error {
  override readonly name = 'QueryInvalid';
  constructor(
    readonly path: string,
    expectation: string,
  ) {
    super(`${path}: ${expectation}`);
  }
}

/** A document holds something else than its declaration says, or cannot be written as JSON. Nothing was written. */
export class DocumentRejected extends Error {
  override readonly name = 'DocumentRejected';
  constructor(
    readonly collection: string,
    readonly id: string,
    readonly path: string,
    readonly expectation: string,
    options?: ErrorOptions,
  ) {
    super(`${collection}/${id}: ${path}: ${expectation}`, options);
  }
}

/** The cursor is not one that this query gave out. */
export class CursorInvalid extends Error {
  override readonly name = 'CursorInvalid';
}

/** The store does not answer, or is full. Nothing is known to be written; the same commit may be tried again. */
export class ReadStoreUnavailable extends Error {
  override readonly name = 'ReadStoreUnavailable';
}
