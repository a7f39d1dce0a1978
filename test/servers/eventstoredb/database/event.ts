/** An event as a client proposes it; `data` and `metadata` are bytes that the database never looks into. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event of the log. `position` is its commit and its prepare position; `created` counts 100 ns since 1970. */
export interface RecordedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly created: bigint;
}

/** What an event weighs against the limit of an append, in bytes: types are stored as UTF-16. */
export const weightOf = ({ type, data, metadata }: ProposedEvent): number => type.length * 2 + data.length + metadata.length;
