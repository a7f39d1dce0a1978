import { cadenceDefined, scheduleRulesDefined, type Cadence, type ScheduleRules } from '#contracts';
import { on, slice, type Json } from '#kernel';

/** One revision of a cadence. */
interface CadenceRevision {
  readonly effectiveFrom: string;
  readonly retired: boolean;
  readonly cadence: Cadence;
}

/** By what the plans of a program are made. `revision` is that of the last event that defined anything. */
export interface ProgramSchedule {
  /** How many revisions there are. */
  readonly revisions: number;
  /** `undefined` where none were defined. */
  readonly rules: ScheduleRules | undefined;
  /** The revisions of each cadence, in the order in which they were recorded. */
  readonly cadences: ReadonlyMap<string, readonly CadenceRevision[]>;
  readonly revision: number | undefined;
}

/** What a snapshot keeps. */
type Kept = Omit<ProgramSchedule, 'cadences'> & { readonly cadences: readonly (readonly [string, readonly CadenceRevision[]])[] };

/** Working days, reminders and cadences of a program. */
export const programSchedule = slice<ProgramSchedule>({
  name: 'program-schedule',
  version: 1,
  of: 'program',
  initial: { revisions: 0, rules: undefined, cadences: new Map(), revision: undefined },
  reactions: [
    on(scheduleRulesDefined, (state, { data, revision }) => ({
      ...state,
      rules: data.rules,
      revisions: data.revision,
      revision,
    })),
    on(cadenceDefined, (state, { data: { cadence, effectiveFrom, retired, revision: number }, revision }) => ({
      ...state,
      cadences: new Map(state.cadences).set(cadence.cadenceId, [
        ...(state.cadences.get(cadence.cadenceId) ?? []),
        { effectiveFrom, retired, cadence },
      ]),
      revisions: number,
      revision,
    })),
  ],
  snapshot: {
    write: (state) => ({ ...state, cadences: [...state.cadences] }) as unknown as Json,
    read: (json) => {
      const kept = json as unknown as Kept;
      return {
        ...kept,
        rules: kept.rules ?? undefined,
        cadences: new Map(kept.cadences),
        revision: kept.revision ?? undefined,
      };
    },
  },
});
