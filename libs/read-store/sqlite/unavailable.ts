import { isNativeError } from 'node:util/types';
import { ReadStoreUnavailable } from '../errors.js';

/** SQLite's primary result codes for a file that cannot be used now, whatever was asked (https://sqlite.org/rescode.html). */
const MEANING: ReadonlyMap<number, string> = new Map([
  [5, 'another process has locked it for too long'],
  [6, 'it is locked'],
  [8, 'it may not be written'],
  [10, 'the disk failed'],
  [11, 'the file is damaged; remove it, and the read models are built again from the log'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
  [26, 'the file is no database'],
]);

const primaryCode = (error: Error): number | undefined =>
  'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

const isClosed = (error: Error): boolean => 'code' in error && error.code === 'ERR_INVALID_STATE';

/** Runs what touches the file; where that cannot be used, `ReadStoreUnavailable` says why. Other errors pass as they are. */
export const unavailable = <Result>(touch: () => Result): Result => {
  try {
    return touch();
  } catch (error) {
    if (!isNativeError(error)) throw error;
    const meaning = isClosed(error) ? 'it is closed' : MEANING.get(primaryCode(error) ?? -1);
    throw meaning === undefined ? error : new ReadStoreUnavailable(`the read store cannot be used: ${meaning}`, { cause: error });
  }
};
