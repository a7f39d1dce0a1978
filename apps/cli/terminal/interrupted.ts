import { CannotDo } from './sentence.js';

/** Does something that may be stopped with Ctrl-C and gone on with later. Throws `CannotDo` where it was. */
export async function untilInterrupted<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) throw new CannotDo('stopped: the same command goes on from here', { cause: error });
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
