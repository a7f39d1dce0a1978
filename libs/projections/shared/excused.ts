import type { ExcuseCause, Measurement } from '#contracts';
import type { FactChange } from './facts-after.js';

interface Excusing {
  readonly measurement: Measurement;
  readonly cause: ExcuseCause;
}

/** A measurement that is excused, as facts keep it: one that does not apply, and whose reason is who or what brought it about. */
const excluded = ({ measurement, cause }: Excusing): Measurement => ({
  ...measurement,
  figure: { kind: 'absent', absence: 'not-applicable', reason: `excused: ${cause}` },
});

/** An excuse takes a figure from the facts, and leaves an exclusion. */
export const excusing = (data: Excusing): FactChange => ({ takes: data.measurement, gives: excluded(data) });

/** An excuse that is revoked takes the exclusion, and gives the figure back. */
export const countingAgain = (data: Excusing): FactChange => ({ takes: excluded(data), gives: data.measurement });
