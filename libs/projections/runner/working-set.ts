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

/** How long the JSON of a document is taken to be before one has been seen. */
const USUAL = 1000;

/** The documents of a projection that are in memory: those changed since the last commit, and those used last. */
export class WorkingSet {
  readonly changed = new Map<string, Changed>();
  /** Documents on their way into the store. */
  private readonly departed = new Map<string, Folding>();
  /** As JSON, which takes a few times less than the objects, and gives the garbage collector nothing to walk through. */
  private readonly kept: LRUCache<string, string>;
  private readonly seen = { documents: 0, characters: 0 };

  /** `mostKept`: characters of JSON to keep beside what has changed. */
  constructor(
    private readonly store: ReadStore,
    private readonly collection: string,
    mostKept: number,
  ) {
    this.kept = new LRUCache({ maxSize: Math.max(1, mostKept), sizeCalculation: (text) => text.length });
  }

  /** About how many characters of JSON the documents have that have changed. */
  get weight(): number {
    const { documents, characters } = this.seen;
    return this.changed.size * (documents === 0 ? USUAL : characters / documents);
  }

  /** Brings documents into memory. The map holds those that exist, as they are now. */
  async bring(keys: Iterable<string>): Promise<ReadonlyMap<string, Folding>> {
    const all = new Set(keys);
    const found = new Map(await this.unchanged(all));
    for (const key of all) {
      const changed = this.changed.get(key);
      if (changed) found.set(key, changed.document);
    }
    return found;
  }

  /** Brings documents into memory that have not changed since the last commit; the map holds those that exist. */
  async unchanged(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, Folding>> {
    const found = new Map<string, Folding>();
    const missing: string[] = [];
    for (const key of keys) {
      if (this.changed.has(key)) continue;
      const document = this.departed.get(key) ?? this.parsed(key);
      if (document) found.set(key, document);
      else missing.push(key);
    }
    if (missing.length === 0) return found;
    for (const [key, document] of await this.store.getMany(this.collection, missing)) {
      found.set(key, document);
      this.keep(document);
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
    if (!changed) return void this.changed.set(key, { document, position });
    changed.document = document;
    changed.position = position;
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

  /** Lets go of a document: it is as the store has it. */
  forget(key: string): void {
    this.changed.delete(key);
    this.departed.delete(key);
    this.kept.delete(key);
  }

  /** Documents that are stored as they are here. */
  stored(documents: readonly Folding[]): void {
    for (const document of documents) this.keep(document);
  }

  private parsed(key: string): Folding | undefined {
    const text = this.kept.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Folding);
  }

  private keep(document: Folding): void {
    const text = JSON.stringify(document);
    this.kept.set(document.id, text);
    this.seen.documents += 1;
    this.seen.characters += text.length;
  }
}
