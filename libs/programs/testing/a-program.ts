import {
  fiscalYearOpened,
  metricDefined,
  objectiveDefined,
  programDefined,
  programStream,
  scorecardDefined,
  type ObjectiveDefinition,
  type ProgramDefinition,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';
import type { MetricDefinition, ScorecardDefinition } from '#scoring';
import { onTimeDelivery, reliableSupply, scms, vendorDelivery } from './definitions.js';

/** What a program in a spec holds; everything has a default. */
interface ProgramTerms {
  readonly programId?: string;
  readonly program?: ProgramDefinition;
  readonly effectiveFrom?: string;
  readonly objectives?: readonly ObjectiveDefinition[];
  readonly metrics?: readonly MetricDefinition[];
  readonly scorecards?: readonly ScorecardDefinition[];
  /** Fiscal years that may hold measurements. */
  readonly opened?: readonly { readonly fiscalYear: string; readonly from: string; readonly to: string }[];
  /** What happened after all that, in the program's stream. */
  readonly since?: readonly DomainEvent[];
}

/** Fiscal year 2011 of the federal calendar. */
export const fiscalYear2011 = { fiscalYear: 'FY2011', from: '2010-10-01', to: '2011-09-30' };

/** The history of a program: `scms` with one objective, one metric and one scorecard from 2005-10-01 on, unless told otherwise. */
export function aProgram({
  programId = 'scms',
  program = scms,
  effectiveFrom = '2005-10-01',
  objectives = [reliableSupply],
  metrics = [onTimeDelivery],
  scorecards = [vendorDelivery],
  opened = [],
  since = [],
}: ProgramTerms = {}): History {
  let revision = 0;
  const revised = () => ({ programId, revision: (revision += 1), effectiveFrom });
  return inStream(
    programStream(programId),
    programDefined({ ...revised(), program }),
    ...objectives.map((objective) => objectiveDefined({ ...revised(), objective, retired: false })),
    ...metrics.map((metric) => metricDefined({ ...revised(), metric, retired: false })),
    ...scorecards.map((scorecard) => scorecardDefined({ ...revised(), scorecard, retired: false })),
    ...opened.map((year) => fiscalYearOpened({ programId, ...year })),
    ...since,
  );
}
