import { partnerEvents } from '#contracts';
import type { Capability } from '#kernel';
import { assignRole } from './assign-role/assign-role.js';
import { enrolPartner } from './enrol-partner/enrol-partner.js';
import { offboardPartner } from './offboard-partner/offboard-partner.js';
import { partner } from './partner/partner.js';
import { registerPartner } from './register-partner/register-partner.js';
import { reinstatePartner } from './reinstate-partner/reinstate-partner.js';
import { suspendPartner } from './suspend-partner/suspend-partner.js';
import { updatePartnerProfile } from './update-partner-profile/update-partner-profile.js';
import { withdrawPartner } from './withdraw-partner/withdraw-partner.js';

export {
  enrolledFrom,
  enrolledOn,
  isRegistered,
  offboardedOn,
  peopleOn,
  profileAt,
  profileOn,
  roleOn,
  suspendedOn,
  tierOn,
} from './partner/lookups.js';
export { partner, type Partner } from './partner/partner.js';

/** Partners: who they are, which programs they are in, who looks after them, and when they are away. */
export const partners: Capability = {
  name: 'partners',
  describes: 'Who the partners are, which programs they are enrolled in, and who looks after them',
  events: partnerEvents,
  slices: [partner],
  commands: [
    registerPartner,
    updatePartnerProfile,
    enrolPartner,
    withdrawPartner,
    assignRole,
    suspendPartner,
    reinstatePartner,
    offboardPartner,
  ],
};
