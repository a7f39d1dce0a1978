import { baselineSet, periodOpened } from '#contracts';
import { on, slice } from '#kernel';

/** A baseline and the date from which it holds. */
export interface Baseline {
  readonly effectiveFrom: string;
  readonly value: string;
  /** Revision of its event. */
  readonly revision: number;
}

/** What the partner's own stream knows of its measurements: which periods it has, and its starting points. */
export interface MeasuredPeriods {
  /** Keys of opened periods, `<program>.<period>`, to the revision of their opening. */
  readonly opened: Readonly<Record<string, number>>;
  /** Baselines by `<program>.<metric>`, in the order in which they were set. */
  readonly baselines: Readonly<Record<string, readonly Baseline[]>>;
}

/** The key of a program's period or metric. */
export const within = (programId: string, id: string): string => `${programId}.${id}`;

/** The baselines of one metric, in the order in which they were set. */
export const baselinesOf = ({ baselines }: MeasuredPeriods, programId: string, metricId: string): readonly Baseline[] =>
  baselines[within(programId, metricId)] ?? [];

/** The periods in which a partner is measured, and its baselines. */
export const measuredPeriods = slice<MeasuredPeriods>({
  name: 'measured-periods',
  version: 2,
  of: 'partner',
  initial: { opened: {}, baselines: {} },
  reactions: [
    on(periodOpened, (state, { data: { programId, periodId }, revision }) => ({
      ...state,
      opened: { ...state.opened, [within(programId, periodId)]: revision },
    })),
    on(baselineSet, (state, { data: { programId, metricId, from, value }, revision }) => {
      const key = within(programId, metricId);
      const baselines = [...(state.baselines[key] ?? []), { effectiveFrom: from, value, revision }];
      return { ...state, baselines: { ...state.baselines, [key]: baselines } };
    }),
  ],
});
