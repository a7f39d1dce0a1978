import { documentText, fieldsOf, valueOf } from '../adapter/index.js';
import type { CollectionDeclaration, Document } from '../collection.js';
import { AliasConflict, CheckpointConflict, CollectionUnknown, ReadStoreUnavailable } from '../errors.js';
import type { Filter, Query } from '../query.js';
import type { Checkpoint, Commit, Page, ReadStore } from '../read-store.js';
import { frozen } from './frozen.js';
import { MemoryCollection } from './memory-collection.js';

/** What a memory store holds; handed to another one, that sees the same, as after a restart. */
export class ReadStoreContents {
  readonly collections = new Map<string, MemoryCollection>();
  readonly checkpoints = new Map<string, Checkpoint>();
  readonly aliases = new Map<string, string>();
}

const same = (left: Checkpoint | undefined, right: Checkpoint | undefined): boolean =>
  left?.ledgerId === right?.ledgerId && left?.position === right?.position && left?.fence === right?.fence;

const checkDocument = (declaration: CollectionDeclaration, document: Document): void => {
  for (const field of fieldsOf(declaration)) valueOf(declaration.name, document, field);
};

class MemoryReadStore implements ReadStore {
  private closed = false;

  constructor(private readonly contents: ReadStoreContents) {}

  async declare(collection: CollectionDeclaration): Promise<void> {
    const { collections } = this.open();
    const existing = collections.get(collection.name);
    if (existing === undefined) {
      collections.set(collection.name, new MemoryCollection(collection));
      return;
    }
    for (const document of existing.documents.values()) checkDocument(collection, document);
    existing.declaration = collection;
  }

  async getMany(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    const { documents } = this.collection(collection);
    const found = new Map<string, Document>();
    for (const id of ids) {
      const document = documents.get(id);
      if (document !== undefined) found.set(id, document);
    }
    return found;
  }

  async commit({ writes, checkpoint }: Commit): Promise<void> {
    const { checkpoints } = this.open();
    if (checkpoint !== undefined && !same(checkpoints.get(checkpoint.key), checkpoint.expected)) {
      throw new CheckpointConflict(checkpoint.key);
    }
    const checked = writes.map(({ collection, put, remove = [] }) => {
      const { documents, declaration } = this.collection(collection);
      for (const document of put) checkDocument(declaration, document);
      return { documents, put: put.map((document) => frozen(documentText(collection, document))), remove };
    });
    for (const { documents, put, remove } of checked) {
      for (const document of put) documents.set(document.id, document);
      for (const id of remove) documents.delete(id);
    }
    if (checkpoint !== undefined) checkpoints.set(checkpoint.key, { ...checkpoint.next });
  }

  async checkpoint(key: string): Promise<Checkpoint | undefined> {
    return this.open().checkpoints.get(key);
  }

  async forgetCheckpoint(key: string): Promise<void> {
    this.open().checkpoints.delete(key);
  }

  async find(collection: string, query: Query): Promise<Page> {
    return this.collection(collection).find(query);
  }

  async count(collection: string, filter?: Filter): Promise<number> {
    return this.collection(collection).count(filter);
  }

  async *stream(collection: string, query: Omit<Query, 'limit' | 'cursor'>): AsyncIterable<Document> {
    yield* this.collection(collection).all(query);
  }

  async drop(collection: string): Promise<void> {
    const { collections, aliases } = this.open();
    collections.delete(collection);
    for (const [alias, name] of aliases) if (name === collection) aliases.delete(alias);
  }

  async collections(): Promise<readonly string[]> {
    return [...this.open().collections.keys()].toSorted();
  }

  async resolve(alias: string): Promise<string | undefined> {
    return this.open().aliases.get(alias);
  }

  async switchAlias(alias: string, from: string | undefined, to: string): Promise<void> {
    const { aliases } = this.open();
    this.collection(to);
    if (aliases.get(alias) !== from) throw new AliasConflict(alias, aliases.get(alias));
    aliases.set(alias, to);
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private open(): ReadStoreContents {
    if (this.closed) throw new ReadStoreUnavailable('the read store is closed');
    return this.contents;
  }

  private collection(name: string): MemoryCollection {
    const collection = this.open().collections.get(name);
    if (collection === undefined) throw new CollectionUnknown(name);
    return collection;
  }
}

/** A read store in memory, for specs. Documents are copied in and frozen. */
export const memoryReadStore = (contents: ReadStoreContents = new ReadStoreContents()): ReadStore =>
  new MemoryReadStore(contents);
