import { refuse, type DomainProblem, type Refused } from '#contracts';
import { firstDay } from './first-day.js';
import type { Program } from './program.js';

/** Refuses what is said of a program that is not defined, or that does not hold yet on the date from which it is said. */
export function programHolds(program: Program, programId: string, effectiveFrom: string): Refused {
  const first = firstDay(program);
  if (first === undefined) return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  if (effectiveFrom < first)
    return refuse(
      'program-not-in-force',
      'effectiveFrom',
      `expected ${first} or later, when ${programId} begins, got ${effectiveFrom}`,
    );
  return undefined;
}

/** A fault of a definition, as the rooms that check definitions give it. */
interface Fault {
  readonly code: DomainProblem;
  readonly path: string;
  readonly message: string;
}

/** Refuses a definition with the first of its faults, whose path lies within a field of the body. */
export const sound = (field: string, [fault]: readonly Fault[]): Refused =>
  fault && refuse(fault.code, fault.path === '' ? field : `${field}.${fault.path}`, fault.message);
