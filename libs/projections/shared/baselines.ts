import { baselineSet } from '#contracts';
import { heldOn, on, slice } from '#kernel';

/** A baseline of a metric, and since when it holds. */
interface Baseline {
  readonly effectiveFrom: string;
  readonly value: string;
}

/** The baselines of a partner, by program and metric, in the order in which they were recorded. */
export type Baselines = ReadonlyMap<string, readonly Baseline[]>;

const keyOf = (programId: string, metricId: string): string => `${programId}.${metricId}`;

/** The baselines of a partner. */
export const baselines = slice<Baselines>({
  name: 'baselines-of-cards',
  version: 1,
  of: 'partner',
  initial: new Map(),
  reactions: [
    on(baselineSet, (state, { data: { programId, metricId, from, value } }) => {
      const key = keyOf(programId, metricId);
      return new Map(state).set(key, [...(state.get(key) ?? []), { effectiveFrom: from, value }]);
    }),
  ],
});

/** The baseline that holds on a date; `undefined` where there is none. */
export const baselineOn = (state: Baselines, programId: string, metricId: string, date: string): string | undefined =>
  heldOn(state.get(keyOf(programId, metricId)) ?? [], date)?.value;
