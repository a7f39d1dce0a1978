export type { CollectionDeclaration, Document, FieldKind, Published } from './collection.js';
export {
  AliasConflict,
  CheckpointConflict,
  CollectionUnknown,
  CursorInvalid,
  DocumentRejected,
  FieldUndeclared,
  QueryInvalid,
  ReadStoreUnavailable,
} from './errors.js';
export type { Comparison, Filter, Query, SortKey } from './query.js';
export type { Checkpoint, CollectionWrites, Commit, Page, ReadStore } from './read-store.js';
