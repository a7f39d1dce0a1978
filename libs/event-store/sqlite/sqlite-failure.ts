/** What a failure of SQLite means for a log. `fatal`: what is on the disk is no longer known. */
export type Failure = 'full' | 'busy' | 'fatal';

const FULL = 13;
const BUSY = 5;

const codeOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined;

/** Tells what can be waited for (a full disk, a lock) from everything else, which cannot. */
export const failureOf = (error: unknown): Failure => {
  const code = codeOf(error);
  return code === FULL ? 'full' : code === BUSY ? 'busy' : 'fatal';
};

/** Whether the error comes from SQLite at all. */
export const isSqliteError = (error: unknown): error is Error => codeOf(error) !== undefined;
