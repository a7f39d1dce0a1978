import type { Static, TSchema } from 'typebox';
import type { EventMetadata } from './metadata.js';

/** What a decision yields: a fact in the past tense, with the version of its data. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly version: number;
  readonly data: Data;
}

/** An event of the log with its data at the newest version. `position` is its place in the global order. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends DomainEvent<Type, Data> {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly metadata: EventMetadata;
}

/** Brings data of one version to the next. */
export type Upcast = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** A kind of event as data: what the catalogue and the upcasting need of it. */
export interface EventKind<Type extends string = string, Schema extends TSchema = TSchema> {
  readonly type: Type;
  readonly version: number;
  readonly describes: string;
  readonly data: Schema;
  /** `upcasts[n]` brings version n to n + 1; one for each version before the current. */
  readonly upcasts: Readonly<Record<number, Upcast>>;
  /** Fields of free text about a person, by dotted path. */
  readonly personal: readonly string[];
}

/** A kind of event, and the function that makes one. */
export interface EventType<Type extends string, Schema extends TSchema> extends EventKind<Type, Schema> {
  (data: Static<Schema>): DomainEvent<Type, Static<Schema>>;
  /** Whether an event is of this kind. */
  is(event: RecordedEvent): event is RecordedEvent<Type, Static<Schema>>;
}

type Optional = 'upcasts' | 'personal';
type EventDeclaration<Type extends string, Schema extends TSchema> = Omit<EventKind<Type, Schema>, Optional> &
  Partial<Pick<EventKind<Type, Schema>, Optional>>;

/** Declares a kind of event. Throws where a version before the current one has no upcast. */
export function eventType<const Type extends string, Schema extends TSchema>(
  declaration: EventDeclaration<Type, Schema>,
): EventType<Type, Schema> {
  const { type, version, upcasts = {}, personal = [] } = declaration;
  for (let before = 1; before < version; before += 1)
    if (!upcasts[before]) throw new Error(`${type} needs an upcast from version ${before}`);
  const make = (data: Static<Schema>): DomainEvent<Type, Static<Schema>> => ({ type, version, data });
  const is = (event: RecordedEvent): event is RecordedEvent<Type, Static<Schema>> => event.type === type;
  return Object.assign(make, { ...declaration, upcasts, personal, is });
}
