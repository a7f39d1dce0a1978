import { ProblemError } from '#contracts';
import { isBusinessDate, isInstant } from '#kernel';
import type { Until } from '#projections';

const POSITION = /^\d{20}$/;

/** What was known then: `asOf` as a position, an instant, or a date (its end, in UTC). Throws `query-malformed`. */
export function untilOf(asOf: string | undefined): Until {
  if (asOf === undefined) return {};
  if (POSITION.test(asOf)) return { position: asOf };
  if (isBusinessDate(asOf)) return { recordedAt: `${asOf}T23:59:59.999Z` };
  if (isInstant(asOf)) return { recordedAt: new Date(asOf).toISOString() };
  const message = 'expected a position of twenty digits, a date as YYYY-MM-DD, or an instant in UTC';
  throw new ProblemError('query-malformed', 'asOf is malformed', {
    path: 'asOf',
    faults: [{ path: 'asOf', code: 'query-invalid', message }],
  });
}
