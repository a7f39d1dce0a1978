/**
 * `locked`: another process has it open. `unreadable`: it is not there, or no database. `foreign`: it holds something else, or the log of
 * another release. `unsafe`: SQLite would not promise durability. `damaged`: it is not whole. `present`: it is there, and was to be made.
 */
export type NotOpenedWhy = 'locked' | 'unreadable' | 'foreign' | 'unsafe' | 'damaged' | 'present';

/** The file cannot serve as the log, for the reason `why`; the message says what was expected. */
export class LogNotOpened extends Error {
  override readonly name = 'LogNotOpened';
  constructor(
    readonly file: string,
    readonly why: NotOpenedWhy,
    readonly expectation: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${expectation}`, options);
  }
}
