import { refuse, type Refused } from '#contracts';
import { isRegistered } from './lookups.js';
import type { Partner } from './partner.js';
import { dayBefore, overlaps, type Span } from './spans.js';

/** Refuses what is said of a partner that is not in the ledger. */
export const known = (partner: Partner, partnerId: string): Refused =>
  isRegistered(partner) ? undefined : refuse('partner-unknown', 'partnerId', `expected a registered partner, got ${partnerId}`);

/** Refuses a span that ends before it begins. */
export const endsAfterStart = ({ from, until }: Span): Refused =>
  until !== undefined && until < from
    ? refuse('until-before-from', 'until', `expected ${from} or later, got ${until}`)
    : undefined;

/** Refuses a span that reaches into a time when the partnership is over. */
export function notOffboarded({ absences }: Partner, span: Span, path: string): Refused {
  const over = absences.find((absence) => absence.kind === 'offboarding' && overlaps(absence, span));
  return (
    over &&
    refuse(
      'partner-offboarded',
      path,
      `expected days until ${dayBefore(over.from)}, when the partnership ends, or a reinstated partner`,
    )
  );
}
