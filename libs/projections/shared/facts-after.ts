import type { Measurement, MeasurementIdentity } from '#contracts';
import type { RecordedEvent } from '#kernel';
import { addRecord, emptyFacts, removeRecord, type Facts } from '#scoring';
import { REFOLD, type Hindsight } from '../read-model/index.js';
import { factRecord } from './fact-record.js';
import { citation } from './ids.js';

/** What an event makes of facts: what counts no longer, and what counts from now on. */
export interface FactChange {
  readonly takes?: Measurement;
  readonly gives?: Measurement;
}

/** Whether nothing is recorded in the facts. */
export const isNothing = ({ entries, excluded }: Facts): boolean =>
  entries === 0 && excluded.missing.records === 0 && excluded.notApplicable.records === 0;

/**
 * The facts after an event; `REFOLD` where they do not say what they would be without what is taken. With hindsight nothing is taken, and
 * nothing is given that is taken back later.
 */
export function factsAfter(
  facts: Facts | undefined,
  event: RecordedEvent<string, MeasurementIdentity>,
  { takes, gives }: FactChange,
  hindsight: Hindsight | undefined,
): Facts | typeof REFOLD {
  const before = facts ?? emptyFacts();
  const left = takes && !hindsight ? removeRecord(before, factRecord(event.data, takes)) : before;
  if (left === 'refold') return REFOLD;
  return gives && !hindsight?.has(citation(event)) ? addRecord(left, factRecord(event.data, gives)) : left;
}
