import type { Slice } from '#kernel';
import type { Log } from '../log/index.js';

/** The state of a slice of a stream as it is now. */
export async function foldStream<State>(log: Log, slice: Slice<State>, stream: string): Promise<State> {
  let state = slice.initial;
  for await (const stored of log.eventStore.readStream(stream)) state = slice.evolve(state, log.decode(stored));
  return state;
}
