import type { Dispatchable } from '#kernel';
import type { Period } from './books.js';

interface Subject {
  readonly partnerId: string;
  readonly programId: string;
}

/** What goes before the first event of a period's stream: the partner's stream names it. */
export const openingOf = ({ partnerId, programId }: Subject, periodId: string, { revision }: Period): readonly Dispatchable[] =>
  revision === undefined ? [{ command: 'OpenPeriod', body: { partnerId, programId, periodId } }] : [];
