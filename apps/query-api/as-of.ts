import { ProblemError } from '#contracts';
import { MOMENT_EXPECTED, readMoment, type Until } from '#projections';

/** What was known then: `asOf` as a position, an instant, or a date (its end, in UTC). Throws `query-malformed`. */
export function untilOf(asOf: string | undefined): Until {
  if (asOf === undefined) return {};
  const until = readMoment(asOf);
  if (until) return until;
  throw new ProblemError('query-malformed', 'asOf is malformed', {
    path: 'asOf',
    faults: [{ path: 'asOf', code: 'query-invalid', message: MOMENT_EXPECTED }],
  });
}
