/** What became of one command of an import. */
export type SendOutcome =
  | { readonly status: 'accepted' | 'unchanged' | 'replayed'; readonly position: string }
  | { readonly status: 'refused'; readonly code: string; readonly reason: string };

/** Where an import sends its commands. Rejects where no answer is to be had. */
export interface CommandSender {
  /** Dispatches one command under a key that makes a repetition harmless. */
  send(command: string, body: object, key: string): Promise<SendOutcome>;
  /** Dispatches many commands of one kind; answers each, in their order. */
  sendBatch(command: string, bodies: readonly object[], key: string): Promise<readonly SendOutcome[]>;
  /** How many commands of this kind go into one batch; 1 where they go one by one. */
  batchLimit(command: string): number;
}
