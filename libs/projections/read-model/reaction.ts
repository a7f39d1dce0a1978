import type { EventType, RecordedEvent } from '#kernel';
import type { Static, TSchema } from 'typebox';
import type { ReferenceStates } from './reference.js';

/** What a fold returns where the document cannot be told from itself and the event, and has to be folded anew, with hindsight. */
export const REFOLD = Symbol('refold');

/** What a fold leads to: the document after the event, the same one or none (the event is of no concern), or a refold. */
export type Folded<Doc> = Doc | undefined | typeof REFOLD;

/**
 * What is known of the events to come when a document is folded anew: the events (`stream@revision`) whose facts are taken back later on.
 * A fold that has it leaves those facts out, and takes nothing back.
 */
export type Hindsight = ReadonlySet<string>;

/** What a fold may look at besides the document and the event. */
export interface FoldContext<Doc, States> {
  readonly references: States;
  /** The id of the document. */
  readonly key: string;
  /** The documents that the reaction named as `beside`, as of the event; `undefined` for any other, and for one that does not exist. */
  beside(id: string): Doc | undefined;
  readonly hindsight?: Hindsight;
}

/** The kind of event that stands for all. */
export const EVERY_EVENT = '*';

/** What one kind of event does to documents: which it touches, and how each changes. Pure; the document is never altered. */
export interface Reaction<Doc, Refs> {
  readonly type: string;
  keys(event: RecordedEvent, references: ReferenceStates<Refs>): readonly string[];
  fold(document: Doc | undefined, event: RecordedEvent, context: FoldContext<Doc, ReferenceStates<Refs>>): Folded<Doc>;
  /** Other documents of the same subject that the fold looks at. */
  beside?(event: RecordedEvent, references: ReferenceStates<Refs>): readonly string[];
}

type Keys<Event, States> = (event: Event, references: States) => readonly string[];
type Fold<Doc, Event, States> = (document: Doc | undefined, event: Event, context: FoldContext<Doc, States>) => Folded<Doc>;

/** The words in which the reactions of one read model are written down. */
export const reactionsOf = <Doc, Refs = Record<never, never>>() => ({
  /** What one kind of event does. */
  on<Type extends string, Schema extends TSchema>(
    { type }: EventType<Type, Schema>,
    keys: Keys<RecordedEvent<Type, Static<Schema>>, ReferenceStates<Refs>>,
    fold: Fold<Doc, RecordedEvent<Type, Static<Schema>>, ReferenceStates<Refs>>,
    beside?: Keys<RecordedEvent<Type, Static<Schema>>, ReferenceStates<Refs>>,
  ): Reaction<Doc, Refs> {
    return {
      type,
      ...(beside && { beside: (event, references) => beside(event as RecordedEvent<Type, Static<Schema>>, references) }),
      keys: (event, references) => keys(event as RecordedEvent<Type, Static<Schema>>, references),
      fold: (document, event, context) => fold(document, event as RecordedEvent<Type, Static<Schema>>, context),
    };
  },
  /** What each of several kinds of events does. */
  onEach(
    kinds: readonly { readonly type: string }[],
    keys: Keys<RecordedEvent, ReferenceStates<Refs>>,
    fold: Fold<Doc, RecordedEvent, ReferenceStates<Refs>>,
  ): readonly Reaction<Doc, Refs>[] {
    return kinds.map(({ type }) => ({ type, keys, fold }));
  },
  /** What every kind of event does that has no reaction of its own. */
  onEvery(
    keys: Keys<RecordedEvent, ReferenceStates<Refs>>,
    fold: Fold<Doc, RecordedEvent, ReferenceStates<Refs>>,
  ): Reaction<Doc, Refs> {
    return { type: EVERY_EVENT, keys, fold };
  },
});
