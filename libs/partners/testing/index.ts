export { aPartnerManager, aPartnerUser } from './actors.js';
export { aPartner, anEnrolledPartner, orgenics } from './a-partner.js';
