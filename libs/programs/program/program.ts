import {
  fiscalYearOpened,
  metricDefined,
  objectiveDefined,
  programDefined,
  scorecardDefined,
  type ObjectiveDefinition,
  type ProgramDefinition,
} from '#contracts';
import { on, slice, type Json } from '#kernel';
import type { MetricDefinition, ScorecardDefinition } from '#scoring';
import type { Revision } from './revision.js';

/** The revisions of each definition of a kind, in the order in which they were recorded. */
export type Definitions<Definition> = ReadonlyMap<string, readonly Revision<Definition>[]>;

/** A fiscal year that may hold measurements. */
interface OpenedFiscalYear {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Everything that a program ever was, and is to be. `revision` is that of the last event that defined anything. */
export interface Program {
  /** How many revisions of its rules there are; 0 where the program is not defined. */
  readonly revisions: number;
  readonly program: readonly Revision<ProgramDefinition>[];
  readonly objectives: Definitions<ObjectiveDefinition>;
  readonly metrics: Definitions<MetricDefinition>;
  readonly scorecards: Definitions<ScorecardDefinition>;
  readonly fiscalYears: readonly OpenedFiscalYear[];
  readonly revision: number | undefined;
}

interface Revised {
  readonly revision: number;
  readonly effectiveFrom: string;
  readonly retired: boolean;
}

/** A program of which nothing is known. */
export const NO_PROGRAM: Program = {
  revisions: 0,
  program: [],
  objectives: new Map(),
  metrics: new Map(),
  scorecards: new Map(),
  fiscalYears: [],
  revision: undefined,
};

/** The definitions with a revision more of one of them. */
export const withRevision = <Definition>(
  definitions: Definitions<Definition>,
  id: string,
  { revision, effectiveFrom, retired }: Revised,
  definition: Definition,
): Definitions<Definition> =>
  new Map(definitions).set(id, [...(definitions.get(id) ?? []), { number: revision, effectiveFrom, retired, definition }]);

/** The program: its rules by revision and effective date. */
export const program = slice<Program>({
  name: 'program',
  version: 1,
  of: 'program',
  initial: NO_PROGRAM,
  reactions: [
    on(programDefined, (state, { data, revision }) => ({
      ...state,
      program: [
        ...state.program,
        { number: data.revision, effectiveFrom: data.effectiveFrom, definition: data.program, retired: false },
      ],
      revisions: data.revision,
      revision,
    })),
    on(fiscalYearOpened, (state, { data }) => ({
      ...state,
      fiscalYears: [...state.fiscalYears, { id: data.fiscalYear, from: data.from, to: data.to }],
    })),
    on(objectiveDefined, (state, { data, revision }) => ({
      ...state,
      objectives: withRevision(state.objectives, data.objective.objectiveId, data, data.objective),
      revisions: data.revision,
      revision,
    })),
    on(metricDefined, (state, { data, revision }) => ({
      ...state,
      metrics: withRevision(state.metrics, data.metric.metricId, data, data.metric),
      revisions: data.revision,
      revision,
    })),
    on(scorecardDefined, (state, { data, revision }) => ({
      ...state,
      scorecards: withRevision(state.scorecards, data.scorecard.scorecardId, data, data.scorecard),
      revisions: data.revision,
      revision,
    })),
  ],
  snapshot: {
    write: (state) =>
      ({
        ...state,
        objectives: [...state.objectives],
        metrics: [...state.metrics],
        scorecards: [...state.scorecards],
      }) as unknown as Json,
    read: (json) => {
      const kept = json as unknown as Kept;
      return {
        ...kept,
        objectives: new Map(kept.objectives),
        metrics: new Map(kept.metrics),
        scorecards: new Map(kept.scorecards),
        revision: kept.revision ?? undefined,
      };
    },
  },
});

type Entries<Map> = Map extends ReadonlyMap<infer Key, infer Value> ? readonly (readonly [Key, Value])[] : never;

/** A program as a snapshot keeps it. */
type Kept = Omit<Program, 'objectives' | 'metrics' | 'scorecards'> & {
  readonly [Kind in 'objectives' | 'metrics' | 'scorecards']: Entries<Program[Kind]>;
};
