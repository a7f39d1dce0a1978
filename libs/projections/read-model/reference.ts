import type { RecordedEvent, Slice } from '#kernel';

/**
 * A slice of state that folds may look at besides the document and the event: folded as of the event, and for judging as of the
 * newest event read. Which stream it is folded from, an event or a document says; `undefined` gives the slice's initial state.
 */
export interface Reference<State, Doc> {
  readonly slice: Slice<State>;
  ofEvent(event: RecordedEvent): string | undefined;
  ofDocument(document: Doc): string | undefined;
}

/** The references of a read model, by name. */
export type References<Doc> = Readonly<Record<string, Reference<unknown, Doc>>>;

/** The states of references, by the same names. */
export type ReferenceStates<Refs> = {
  readonly [Name in keyof Refs]: Refs[Name] extends { readonly slice: Slice<infer State> } ? State : never;
};

/** Where the state of a slice is found. Throws where the stream cannot be folded. */
export type StateLookup = (slice: Slice<unknown>, stream: string) => unknown;

const statesBy = <Doc>(
  references: References<Doc>,
  lookup: StateLookup,
  streamOf: (reference: Reference<unknown, Doc>) => string | undefined,
) => {
  const states: Record<string, unknown> = {};
  for (const name in references) {
    const reference = references[name];
    if (!reference) continue;
    const stream = streamOf(reference);
    states[name] = stream === undefined ? reference.slice.initial : lookup(reference.slice, stream);
  }
  return states;
};

/** The states that a fold of the event may look at. */
export const statesForEvent = <Doc>(references: References<Doc>, event: RecordedEvent, lookup: StateLookup) =>
  statesBy(references, lookup, (reference) => reference.ofEvent(event));

/** The states that judging the document may look at. */
export const statesForDocument = <Doc>(references: References<Doc>, document: Doc, lookup: StateLookup) =>
  statesBy(references, lookup, (reference) => reference.ofDocument(document));
