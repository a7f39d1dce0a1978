export { aPartnerManager, aPartnerUser } from './actors.js';
export { aPartner, anEnrolledPartner, orgenics, type PartnerTerms } from './a-partner.js';
