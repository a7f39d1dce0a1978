import { Temporal } from 'temporal-polyfill';
import type { DisputeRules } from '#contracts';
import type { DecidedDisputeRules } from './dispute-rules.js';

/** What holds where a program has decided nothing: thirty days. */
const USUAL: DisputeRules = { resolveWithin: 30 };

/** The last day on which a dispute that was raised on the date is resolved in time, by what the program gives for it. */
export const dueAfter = (date: string, { rules }: DecidedDisputeRules): string =>
  Temporal.PlainDate.from(date)
    .add({ days: (rules ?? USUAL).resolveWithin })
    .toString();
