import type { Actor } from '#kernel';

/** A person of the company that runs the program. */
export const aPartnerManager: Actor = { id: 'ama', kind: 'user', side: 'vendor' };

/** A person of the partner. */
export const aPartnerUser: Actor = { id: 'noor', kind: 'partner', side: 'partner', partnerId: 'orgenics-ltd' };
