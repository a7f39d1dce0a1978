import { isBusinessDate, isInstant } from '#kernel';
import type { Until } from './until.js';

const POSITION = /^\d{20}$/;

/** How a moment is written, for whoever wrote it otherwise. */
export const MOMENT_EXPECTED = 'expected a position of twenty digits, a date as YYYY-MM-DD, or an instant in UTC';

/** What was known then, from a position, an instant, or a date (its end, in UTC); `undefined` for anything else. */
export function readMoment(text: string): Until | undefined {
  if (POSITION.test(text)) return { position: text };
  if (isBusinessDate(text)) return { recordedAt: `${text}T23:59:59.999Z` };
  if (isInstant(text)) return { recordedAt: new Date(text).toISOString() };
  return undefined;
}
