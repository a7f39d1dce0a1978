import type { Static, TSchema } from 'typebox';
import type { EventType, RecordedEvent } from './event.js';
import type { Json } from '../canonical-json.js';

/** One reaction of a slice to one kind of event. */
export interface Reaction<State> {
  readonly type: string;
  evolve(state: State, event: RecordedEvent): State;
}

/** Declares how a slice changes with an event. The state before is never altered: it may still be in use. */
export function on<State, Type extends string, Schema extends TSchema>(
  event: EventType<Type, Schema>,
  evolve: (state: State, event: RecordedEvent<Type, Static<Schema>>) => State,
): Reaction<State> {
  return {
    type: event.type,
    evolve: (state, recorded) => evolve(state, recorded as RecordedEvent<Type, Static<Schema>>),
  };
}

/** How a state that is not plain JSON is kept in a snapshot. */
export interface SnapshotForm<State> {
  write(state: State): Json;
  read(json: Json): State;
}

interface SliceDeclaration<State> {
  readonly name: string;
  /** Rises with every change of the state's shape or of a reaction, so that older snapshots are thrown away. */
  readonly version: number;
  /** Which streams it is folded from, by the first part of their names: `partner`, `metrics`, `program`. */
  readonly of: string;
  readonly initial: State;
  /** No snapshot is kept of streams of this kind: what they hold is in the log and nowhere else. */
  readonly confidential?: true;
  readonly reactions: readonly Reaction<State>[];
  readonly snapshot?: SnapshotForm<State>;
}

/** The part of a stream's state that a decision may look at. */
export interface Slice<State> extends Omit<SliceDeclaration<State>, 'reactions'> {
  /** The state after the event; the same state where the event is of no concern. */
  evolve(state: State, event: RecordedEvent): State;
}

/** Declares a slice of state. Throws where two reactions name one event. */
export function slice<State>(declaration: SliceDeclaration<State>): Slice<State> {
  const { reactions, ...rest } = declaration;
  const byType = new Map(reactions.map((reaction) => [reaction.type, reaction]));
  if (byType.size < reactions.length) throw new Error(`the slice ${declaration.name} reacts twice to one event`);
  return { ...rest, evolve: (state, event) => byType.get(event.type)?.evolve(state, event) ?? state };
}

/** The state that a slice declares. */
export type StateOf<S> = S extends Slice<infer State> ? State : never;

/** The states of several slices, by the same names. */
export type StatesOf<Slices> = { readonly [Name in keyof Slices]: StateOf<Slices[Name]> };
