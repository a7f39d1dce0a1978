import type { ReadStore } from '#read-store';
import { LRUCache } from 'lru-cache';
import type { Folding } from '../read-model/index.js';

/** A document that has changed since the last commit. */
export interface Changed {
  document: Folding;
  /** Position of the last event folded in. */
  position: string;
}

/** The position that a stored document is folded to. */
export const positionOf = (document: Folding): string => String(document['position']);

/** The documents of a projection that are in memory: those changed since the last commit, and those used last. */
export class WorkingSet {
  readonly changed = new Map<string, Changed>();
  /** Documents on their way into the store. */
  private readonly departed = new Map<string, Folding>();
  private readonly kept: LRUCache<string, Folding>;

  constructor(
    private readonly store: ReadStore,
    private readonly collection: string,
    mostKept: number,
  ) {
    this.kept = new LRUCache({ max: mostKept });
  }

  /** Brings documents into memory. The map holds those that exist, as they are now. */
  async bring(keys: Iterable<string>): Promise<ReadonlyMap<string, Folding>> {
    const found = new Map<string, Folding>();
    const missing: string[] = [];
    for (const key of new Set(keys)) {
      const document = this.changed.get(key)?.document ?? this.departed.get(key) ?? this.kept.get(key);
      if (document) found.set(key, document);
      else missing.push(key);
    }
    if (missing.length === 0) return found;
    for (const [key, document] of await this.store.getMany(this.collection, missing)) {
      found.set(key, document);
      this.kept.set(key, document);
    }
    return found;
  }

  /** The document as it is now, and the position that it is folded to; neither where there is none. */
  current(key: string, stored: Folding | undefined): { readonly document?: Folding; readonly position?: string } {
    return this.changed.get(key) ?? (stored ? { document: stored, position: positionOf(stored) } : {});
  }

  /** Takes in how a document has become. */
  change(key: string, document: Folding, position: string): void {
    const changed = this.changed.get(key);
    if (changed) Object.assign(changed, { document, position });
    else this.changed.set(key, { document, position });
  }

  /** What was changed is on its way into the store, as these documents. */
  depart(documents: readonly Folding[]): void {
    for (const document of documents) this.departed.set(document.id, document);
    this.changed.clear();
  }

  /** What was on its way is stored; it is likely to be changed again. */
  arrived(): void {
    this.stored([...this.departed.values()]);
    this.departed.clear();
  }

  /** Documents that are stored as they are here. */
  stored(documents: readonly Folding[]): void {
    for (const document of documents) this.kept.set(document.id, document);
  }
}
