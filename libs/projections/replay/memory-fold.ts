import type { RecordedEvent } from '#kernel';
import {
  REFOLD,
  statesForDocument,
  statesForEvent,
  type AnyReadModel,
  type Folding,
  type Hindsight,
  type StateLookup,
} from '../read-model/index.js';

interface Entry {
  readonly document: Folding;
  readonly position: string;
}

/** Folds events of one read model in memory, in log order: what every document is, without any store. */
export class MemoryFold {
  private readonly entries = new Map<string, Entry>();
  /** Documents that a fold could not bring forward: they have to be folded anew with hindsight, and stand still until then. */
  readonly refolds = new Set<string>();
  /** Events whose facts were taken back so far, as stream@revision. */
  readonly superseded = new Set<string>();

  /** With hindsight, it folds only the documents of `keys`. */
  constructor(
    private readonly model: AnyReadModel,
    private readonly hindsight?: { readonly superseded: Hindsight; readonly keys: ReadonlySet<string> },
  ) {}

  /** Whether the event needs documents that stand still. */
  waitsFor(event: RecordedEvent, lookup: StateLookup): boolean {
    if (this.refolds.size === 0) return false;
    const reaction = this.model.reactionTo(event.type);
    const ids = reaction?.beside?.(event, statesForEvent(this.model.references, event, lookup)) ?? [];
    return ids.some((id) => this.refolds.has(id));
  }

  /** Folds one event. Throws what a fold throws. */
  apply(event: RecordedEvent, lookup: StateLookup): void {
    const reaction = this.model.reactionTo(event.type);
    if (!reaction) return;
    const superseded = this.model.supersedes?.(event);
    if (superseded !== undefined) this.superseded.add(superseded);
    const references = statesForEvent(this.model.references, event, lookup);
    const hindsight = this.hindsight && { hindsight: this.hindsight.superseded };
    for (const key of reaction.keys(event, references)) {
      if (this.refolds.has(key) || this.hindsight?.keys.has(key) === false) continue;
      const before = this.folded(key);
      const after = reaction.fold(before, event, { references, key, beside: this.folded, ...hindsight });
      if (after === REFOLD) this.askToRefold(key);
      else if (after !== undefined && after !== before) this.entries.set(key, { document: after, position: event.position });
    }
  }

  /** Takes over the documents that another fold has made. */
  adopt(other: MemoryFold): void {
    for (const [key, entry] of other.entries) this.entries.set(key, entry);
    this.refolds.clear();
  }

  /** Which documents have been folded. */
  keys(): Iterable<string> {
    return this.entries.keys();
  }

  /** The document as folded, before it is judged. */
  readonly folded = (key: string): Folding | undefined => this.entries.get(key)?.document;

  /** The document, judged, with the position that it is folded to; `undefined` where no event made it. */
  document(key: string, lookup: StateLookup): Folding | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    const { document, position } = entry;
    if (!this.model.finish) return { ...document, position };
    const references = statesForDocument(this.model.references, document, lookup);
    return { ...this.model.finish(document, references, this.folded), position };
  }

  private askToRefold(key: string): void {
    if (this.hindsight) throw new Error(`${this.model.name} asks to fold ${key} anew although it has hindsight`);
    this.refolds.add(key);
  }
}
