import { rule } from './problem.js';

/** Problems that rules about partners give. */
export const partnerProblems = {
  'partner-exists': rule(
    'The partner is already registered',
    'RegisterPartner names a partner that the ledger holds.',
    'Choose another id, or change the profile with UpdatePartnerProfile.',
  ),
};
