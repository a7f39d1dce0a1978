import { partnerEvents } from '#contracts';
import type { Capability } from '#kernel';
import { partner } from './partner.js';
import { registerPartner } from './register-partner/register-partner.js';

/** Partners: who they are and which programs they are in. */
export const partners: Capability = {
  name: 'partners',
  describes: 'Who the partners are, and which programs they are enrolled in',
  events: partnerEvents,
  slices: [partner],
  commands: [registerPartner],
};
