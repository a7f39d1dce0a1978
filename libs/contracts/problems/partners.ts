import { rule } from './problem.js';

/** Problems that rules about partners give. */
export const partnerProblems = {
  'partner-unknown': {
    status: 404,
    title: 'There is no such partner',
    when: 'A partner is named that the ledger does not hold, or that the credentials may not see: to them it is the same.',
    remedy: 'Correct the id, or register the partner with RegisterPartner.',
  },
  'partner-exists': rule(
    'The partner is already registered',
    'RegisterPartner names a partner that the ledger holds with another profile.',
    'Choose another id, or change the profile with UpdatePartnerProfile.',
  ),
  'partner-offboarded': rule(
    'The partnership is over',
    'The command would take effect when the partner is offboarded.',
    'Take days before the end of the partnership, which the message names, or bring the partner back with ReinstatePartner first.',
  ),
  'partner-not-absent': rule(
    'There is nothing to come back from',
    'ReinstatePartner names a day on which the partner is neither suspended nor offboarded.',
    'Name a day of the absence that is to end; the message lists them.',
  ),
  'parent-unknown': rule(
    'The parent is not registered',
    'The profile names a parent that the ledger does not hold.',
    'Register the parent first, or correct the id.',
  ),
  'parent-loop': rule(
    'A partner would belong to itself',
    'The profile names as parent the partner itself, or one that belongs to it.',
    'Name a partner further up, or clear `parentId` of the other one first.',
  ),
  'profile-not-in-force': rule(
    'Nothing is known of the partner yet',
    'A date lies before the first day on which a profile of the partner holds.',
    'Take a later date, or let the profile begin earlier with UpdatePartnerProfile and an earlier `effectiveFrom`.',
  ),
  'profile-contradictory': rule(
    'A field is given and cleared',
    'UpdatePartnerProfile gives a field and names it in `clear`.',
    'Do one of the two.',
  ),
  'tier-not-in-profile': rule(
    'The tier is no part of the profile',
    'UpdatePartnerProfile names a tier.',
    'Leave it out: a tier changes by rules of its own.',
  ),
  'enrolment-overlaps': rule(
    'The partner is enrolled already',
    'EnrolPartner names a time in which the partner is enrolled in the program.',
    'Take a time outside of the enrolment that the message names, or end that one first with WithdrawPartner.',
  ),
  'not-enrolled': rule(
    'The partner is not enrolled',
    'A day is named on which the partner is not enrolled in the program.',
    'Name a day of an enrolment; the message lists what there is.',
  ),
  'role-held': rule(
    'Another person holds the role',
    'AssignRole names a time in which another assignment of the role has been planned.',
    'Take a time in which nobody holds the role, or name that person as deputy; give the planned assignment another end first.',
  ),
  'deputy-is-holder': rule(
    'Nobody stands in for oneself',
    'AssignRole names the holder of the role as deputy.',
    'Name another person, or no deputy.',
  ),
  'suspension-overlaps': rule(
    'The partner is suspended already',
    'SuspendPartner names a time in which the partner is suspended.',
    'Take a time outside of the suspension that the message names, or end that one first with ReinstatePartner.',
  ),
};
