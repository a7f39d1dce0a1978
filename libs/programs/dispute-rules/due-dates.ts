import { Temporal } from 'temporal-polyfill';
import type { DisputeRules } from '#contracts';
import type { DecidedDisputeRules } from './dispute-rules.js';

/** What holds where a program has decided nothing: thirty days to dispute and to resolve, a fortnight to comment. */
const USUAL: DisputeRules = { commentWithin: 14, disputeWithin: 30, resolveWithin: 30 };

/** The last of so many days of the calendar after a date, by what the program gives for it. */
export const dueAfter = (date: string, { rules }: DecidedDisputeRules, span: keyof DisputeRules): string =>
  Temporal.PlainDate.from(date)
    .add({ days: (rules ?? USUAL)[span] })
    .toString();
