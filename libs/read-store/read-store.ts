import type { CollectionDeclaration, Document } from './collection.js';
import type { Filter, Query } from './query.js';

/**
 * How far a reader of the log has come. `ledgerId` recognises a checkpoint of another ledger. `fence` names the lease under which it was set:
 * whoever takes the work over sets another, and from then on nothing that the former holder still commits is as expected.
 */
export interface Checkpoint {
  readonly ledgerId: string;
  readonly position: string;
  readonly fence?: string;
}

/** Documents to keep and ids to remove, in one collection. */
export interface CollectionWrites {
  readonly collection: string;
  readonly put: readonly Document[];
  readonly remove?: readonly string[];
}

/** A batch of writes that takes hold together with its checkpoint, or not at all. */
export interface Commit {
  readonly writes: readonly CollectionWrites[];
  /** `expected` is the checkpoint as it was read (`undefined`: none yet). Left out: the writes alone. */
  readonly checkpoint?: { readonly key: string; readonly expected: Checkpoint | undefined; readonly next: Checkpoint };
}

/** A page of documents, and the cursor of the next one while there are more. */
export interface Page {
  readonly documents: readonly Document[];
  readonly next?: string;
}

/**
 * The port to the read models. Every adapter keeps these promises and is held to them by the kit in `contract/`:
 *
 * - A commit is atomic for every reader. A checkpoint that is not as expected, its fence included: `CheckpointConflict`, and nothing is
 *   written. Within one
 *   commit the last of several documents of one id is kept, and an id both put and removed is removed.
 * - An adapter on a server without transactions may keep less of that: it writes documents first, collection after collection in the order of
 *   the commit, and the checkpoint last. Documents may then be ahead of their checkpoint, also those of a commit that lost a race, but never
 *   behind it; a document written on the way to a later position is left alone, and streams are not of one moment. Positions of one key
 *   are compared as text.
 * - A document comes back as the JSON that it is. One that holds another kind of value in a declared field: `DocumentRejected`. Null is
 *   missing.
 * - `find` returns documents in the asked order; following `next` visits each matching document once, whatever is written
 *   meanwhile to others. A cursor made for another query or collection: `CursorInvalid`.
 * - Decimals are compared by value ('10' after '9.5'), strings by code point. A comparison that does not suit its field: `QueryInvalid`.
 * - An alias names one collection that exists; switching it is atomic and checked against the one it named before.
 * - A store that cannot be used now: `ReadStoreUnavailable`.
 */
export interface ReadStore {
  /** Makes the collection, or brings its fields and indexes up to the declaration, with the documents that it holds. */
  declare(collection: CollectionDeclaration): Promise<void>;
  /** The documents of these ids; those that nobody has are left out. */
  getMany(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>>;
  commit(commit: Commit): Promise<void>;
  checkpoint(key: string): Promise<Checkpoint | undefined>;
  /** Forgets checkpoints, as before a rebuild. */
  forgetCheckpoint(key: string): Promise<void>;
  find(collection: string, query: Query): Promise<Page>;
  count(collection: string, filter?: Filter): Promise<number>;
  /** Every matching document in the asked order, as of one moment, without holding them all in memory. */
  stream(collection: string, query: Omit<Query, 'limit' | 'cursor'>): AsyncIterable<Document>;
  /** Removes the collection, all that it holds and the aliases that name it; one that does not exist is no error. */
  drop(collection: string): Promise<void>;
  /** The names of all collections, in order. */
  collections(): Promise<readonly string[]>;
  /** The collection that an alias names. */
  resolve(alias: string): Promise<string | undefined>;
  /** Points an alias from the collection it names (`undefined`: none yet) to another: `AliasConflict` where it names another. */
  switchAlias(alias: string, from: string | undefined, to: string): Promise<void>;
  /** Finishes what was accepted; from now on everything is refused. */
  close(): Promise<void>;
}
