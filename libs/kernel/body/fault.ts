/** One thing wrong with a body: where, by dotted path, and what was expected. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
