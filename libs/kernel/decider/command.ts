import type { TSchema } from 'typebox';
import type { Actor, Side } from './actor.js';
import type { DomainEvent, RecordedEvent } from './event.js';
import type { FoldRequest, FoldedDocuments } from './folded.js';
import type { Refusal } from './refusal.js';
import type { Slice, StatesOf } from './slice.js';

/** What a decision may know besides the body and the state. */
export interface DecisionContext {
  readonly actor: Actor;
  /** The server's clock as the command is recorded: UTC, ISO 8601. */
  readonly now: string;
  /** Business time: as the caller gave it, else `now`. */
  readonly effectiveAt: string;
  readonly reason: string | undefined;
  readonly commandId: string;
  /** The event that the command recalls; `undefined` where it recalls none. */
  readonly recalled?: RecordedEvent | undefined;
  /** Ids of new things: the first call, the second, … give the same ids whenever this command is decided. */
  newId(): string;
}

/** The events that a command leads to (none: it changes nothing), or the rule that forbids it. */
export type Decision = readonly DomainEvent[] | Refusal;

/** A slice of another stream than the command's own; `stream` is `undefined` where there is nothing to read. */
export interface Consulted<State> {
  readonly slice: Slice<State>;
  readonly stream: string | undefined;
}

/** A slice to read in another stream. */
export const at = <State>(slice: Slice<State>, stream: string | undefined): Consulted<State> => ({ slice, stream });

/** The states of consulted slices, by the same names. */
export type ConsultedStates<C> = { readonly [Name in keyof C]: C[Name] extends Consulted<infer State> ? State : never };

/** Who may issue a command: a scope that the token holds, and the sides that may; none where only the ledger itself dispatches it. */
export interface Allowed {
  readonly scope: `commands:${string}`;
  readonly sides: readonly Side[];
}

/** A command to be dispatched by name, as policies and prerequisites return it. */
export interface Dispatchable {
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** No slices. */
type None = Record<never, never>;

/** A class that class-validator describes: the shape of a command's body. */
export type BodyClass<Body> = new () => Body;

/**
 * That whoever issues a command stays unknown: nobody signs in, for the body proves that it may be issued; its events hold nothing of the caller
 * and no hour, only the day; nothing of it stands in logs, counts or refusals, and the answer says no more than that it is in.
 */
export interface Anonymity<Body, Located> {
  /** The side that is heard: all that is known of who issues it. */
  sideOf(body: Body, located: Located): Side;
}

/** A command as data. Bus handler, route, OpenAPI operation and CLI verb are derived from it. */
export interface CommandDeclaration<Body extends object, Own, Others, Located = None, Folds = None> {
  readonly name: string;
  readonly describes: string;
  readonly body: BodyClass<Body>;
  /** A body that is valid as it stands, for the documentation. */
  readonly example: Readonly<Record<string, unknown>>;
  readonly allowed: Allowed;
  /** Whoever issues it stays unknown; left out where it is issued by name. */
  readonly anonymous?: Anonymity<Body, ConsultedStates<Located>>;
  /** Slices of other streams without which its own stream cannot be named; read first, and seen by all that follows. */
  locates?(body: Body): Located;
  /** The stream it appends to, or why there is none. */
  stream(body: Body, located: ConsultedStates<Located>): string | Refusal;
  /** Slices of that stream: exact when the events are appended. */
  readonly slices: Own;
  /** Slices of other streams, read to their tail before deciding; which, may depend on the own ones. */
  consults?(body: Body, own: StatesOf<Own> & ConsultedStates<Located>): Others;
  /** Documents of read models that the decision rests on, folded from the log to its head. */
  folds?(body: Body, own: StatesOf<Own> & ConsultedStates<Located>): Folds;
  /** Revision of the last event of the entity that the command changes: what `If-Match` is held against. */
  entity?(body: Body, own: StatesOf<Own> & ConsultedStates<Located>): number | undefined;
  /** Revision of an event of its own stream whose data the decision needs: what a slice that only keeps its place cannot tell. */
  recalls?(body: Body, own: StatesOf<Own> & ConsultedStates<Located>): number | undefined;
  /** Commands that must have been accepted before these events are appended. */
  precededBy?(body: Body, own: StatesOf<Own> & ConsultedStates<Located>): readonly Dispatchable[];
  decide(
    body: Body,
    states: StatesOf<Own> & ConsultedStates<Others> & ConsultedStates<Located> & FoldedDocuments<Folds>,
    context: DecisionContext,
  ): Decision;
}

/** Slices of other streams, by name, with the types of their states no longer visible. */
type AnyConsulted = Record<string, Consulted<unknown>>;

/** Documents to be folded, by name, with their types no longer visible. */
type AnyFolds = Record<string, FoldRequest<TSchema>>;

/** A command, with the types of its body and slices no longer visible: what registries hold. */
export type Command = CommandDeclaration<object, Record<string, Slice<unknown>>, AnyConsulted, AnyConsulted, AnyFolds>;

/** Declares a command. */
export function command<Body extends object, Own = None, Others = None, Located = None, Folds = None>(
  declaration: CommandDeclaration<Body, Own, Others, Located, Folds>,
): CommandDeclaration<Body, Own, Others, Located, Folds> {
  return declaration;
}

/** Many commands of one kind in one request, answered item by item. `items` are bodies of that command. */
export interface BatchDeclaration {
  readonly name: string;
  readonly describes: string;
  readonly of: Command;
  /** How many items one request may hold. */
  readonly limit: number;
}
