import { isAnonymous } from '#contracts';
import type { Consulted } from '#kernel';
import type { StreamStates } from './stream-states.js';

/** Slices of other streams, and the revision at which each stream was read. */
export interface ConsultedNow {
  readonly states: Readonly<Record<string, unknown>>;
  readonly read: Readonly<Record<string, number>>;
}

/** Reads slices of other streams to their tail. A slice without a stream is as it was before any event. */
export async function consultedStates(
  consulted: Readonly<Record<string, Consulted<unknown>>>,
  streams: StreamStates,
): Promise<ConsultedNow> {
  const states: Record<string, unknown> = {};
  const read: Record<string, number> = {};
  for (const [name, { slice, stream }] of Object.entries(consulted)) {
    if (stream === undefined) {
      states[name] = slice.initial;
      continue;
    }
    const state = await streams.latest(stream);
    states[name] = state.of(slice);
    // How far an anonymous stream has come says how many have answered.
    if (!isAnonymous(stream)) read[stream] = state.revision;
  }
  return { states, read };
}
