import { PartnerProfile } from '#contracts';

/** A map of a profile as a body may send it: no more entries than a person would look at. */
const bounded = <Schema extends object>(schema: Schema) => ({ ...schema, additionalProperties: false, maxProperties: 50 });

/** Size attributes as a body may send them. */
export const Size = bounded(PartnerProfile.properties.size);

/** External ids as a body may send them. */
export const ExternalIds = bounded(PartnerProfile.properties.externalIds);
