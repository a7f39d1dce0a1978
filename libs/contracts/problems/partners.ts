import { rule } from './problem.js';

/** Problems that rules about partners give. */
export const partnerProblems = {
  'partner-unknown': {
    status: 404,
    title: 'There is no such partner',
    when: 'The command names a partner that is not registered, or that the credentials may not see.',
    remedy: 'Check the id; register the partner with RegisterPartner.',
  },
  'partner-exists': rule(
    'The partner is already registered',
    'RegisterPartner names a partner that the ledger holds.',
    'Choose another id, or change the profile with UpdatePartnerProfile.',
  ),
};
