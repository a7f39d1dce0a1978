import { isBusinessDate, isInstant } from '#kernel';
import type { HistoryOptions } from '#projections';
import { CannotDo } from '../terminal/sentence.js';

/** What was known then: at a position, an instant, or the end of a date in UTC. Throws `CannotDo`. */
export function momentOf(text: string | undefined): NonNullable<HistoryOptions['until']> {
  if (text === undefined) return {};
  if (/^\d{20}$/.test(text)) return { position: text };
  if (isBusinessDate(text)) return { recordedAt: `${text}T23:59:59.999Z` };
  if (isInstant(text)) return { recordedAt: new Date(text).toISOString() };
  throw new CannotDo(`--as-of ${text}: expected a date as YYYY-MM-DD, an instant in UTC, or a position of twenty digits`);
}
