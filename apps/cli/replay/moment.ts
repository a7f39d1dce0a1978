import { MOMENT_EXPECTED, readMoment, type Until } from '#projections';
import { CannotDo } from '../terminal/sentence.js';

/** What was known then: at a position, an instant, or the end of a date in UTC. Throws `CannotDo`. */
export function momentOf(text: string | undefined): Until {
  if (text === undefined) return {};
  const until = readMoment(text);
  if (until) return until;
  throw new CannotDo(`--as-of ${text}: ${MOMENT_EXPECTED}`);
}
