import { ProblemError } from '#contracts';
import type { Credentials } from '#platform';
import type { TrendPoint } from '#projections';
import type { Comparison } from '#read-store';
import type { QuerySide } from '../query-side.js';
import { visibleTo } from '../read-models/access.js';
import { streamAll } from '../read-models/lists.js';

/** The part of a query that names a series. */
export interface SeriesQuery {
  readonly partnerId?: string;
  readonly programId?: string;
  readonly metricId?: string;
  readonly granularity?: string;
}

/** A metric of a partner by one kind of period. */
export interface NamedSeries {
  readonly partnerId: string;
  readonly programId: string;
  readonly metricId: string;
  readonly granularity: string;
}

/** A fault of a query. */
export interface QueryFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const GRANULARITIES = ['week', 'month', 'quarter', 'year'];

/** A fault at a part of a query. */
export const faulty = (path: string, message: string): QueryFault => ({ path, code: 'query-invalid', message });

/** Throws `query-malformed` where there are faults. */
export function refuseFaults(faults: readonly QueryFault[]): void {
  if (faults.length > 0) throw new ProblemError('query-malformed', 'the query is malformed: see faults', { faults });
}

/** The series that a query names, by month unless it says otherwise; `faults` are those of the rest of the query. Throws `query-malformed`. */
export function namedSeries(
  { partnerId = '', programId = '', metricId = '', granularity = 'month' }: SeriesQuery,
  faults: readonly QueryFault[] = [],
): NamedSeries {
  const ids = Object.entries({ partnerId, programId, metricId });
  refuseFaults([
    ...ids.flatMap(([path, value]) => (value === '' ? [faulty(path, 'expected an id')] : [])),
    ...(GRANULARITIES.includes(granularity) ? [] : [faulty('granularity', `expected one of: ${GRANULARITIES.join(', ')}`)]),
    ...faults,
  ]);
  return { partnerId, programId, metricId, granularity };
}

/** The points of a series that the credentials may see, in order. */
export async function pointsOf(side: QuerySide, series: NamedSeries, credentials: Credentials): Promise<readonly TrendPoint[]> {
  const model = side.model('trends');
  const filter: Comparison[] = [
    ...Object.entries(series).map(([field, value]) => ({ field, is: 'eq', value }) as const),
    ...visibleTo(model, credentials),
  ];
  const sort = [{ field: 'from', descending: false }];
  const points = await Array.fromAsync(await streamAll(side.readStore, model, { filter, sort, limit: 1 }));
  return points as unknown as readonly TrendPoint[];
}
