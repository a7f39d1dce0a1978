/** A place in the global order of the log: twenty digits, compared as a string. Opaque beyond that. */
export type Position = string;

/** The position before the first event: reading after it reads everything. */
export const START: Position = '0'.repeat(20);

/**
 * A JSON object as events carry it: decimals are strings, absent fields are left out. Plain objects and arrays, well-formed texts,
 * finite numbers, booleans and null, nested at most 64 deep.
 */
export type EventPayload = Readonly<Record<string, unknown>>;

/** An event on its way into the log. `id` is a UUID in lower case, unique within its stream and the same on every retry. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: EventPayload;
  readonly metadata: EventPayload;
}

/** An event of the log. `revision` counts 0, 1, 2, … within its stream without gaps. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}
