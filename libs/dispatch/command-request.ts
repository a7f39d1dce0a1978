import type { Actor } from '#kernel';

/** Who asks, and what the answer and its events are tied to. */
export interface Caller {
  readonly actor: Actor;
  /** Scopes of the credentials; `'all'` for the ledger's own commands. */
  readonly scopes: readonly string[] | 'all';
  /** Whose idempotency keys these are: the subject of the credentials. */
  readonly client: string;
  readonly correlationId: string;
  /** The event or command that led to this one; the command itself unless given. */
  readonly causationId?: string;
  readonly traceparent?: string;
}

/** One command to be dispatched. */
export interface CommandRequest extends Caller {
  readonly command: string;
  readonly body: unknown;
  readonly idempotencyKey: string;
  /** Revision that the entity must have. */
  readonly ifMatch?: number;
}

/** Many commands of one kind to be dispatched together. */
export interface BatchRequest extends Caller {
  readonly command: string;
  readonly items: readonly unknown[];
  readonly idempotencyKey: string;
}

/** An accepted command: what it appended, durably. `events` is empty where it changed nothing. */
export interface CommandAnswer {
  readonly commandId: string;
  readonly stream: string;
  /** Revision of the last event of the command, or of the entity where nothing changed. */
  readonly revision: number;
  readonly position: string;
  readonly eventIds: readonly string[];
  /** The command had been accepted before; this is the first answer again. */
  readonly replayed: boolean;
}
