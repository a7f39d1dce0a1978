import type { PartnerProfile } from '#contracts';
import type { UpdatePartnerProfileBody } from './update-partner-profile.body.js';

const FIELDS = [
  'name',
  'type',
  'markets',
  'productLines',
  'parentId',
  'size',
  'maturity',
  'marketComplexity',
  'partnerSince',
  'externalIds',
] as const;

/** A profile with the fields that a body names: those given anew, those cleared left out, the others as they are. */
export function changedProfile(profile: PartnerProfile, body: UpdatePartnerProfileBody): PartnerProfile {
  const given = FIELDS.filter((field) => body[field] !== undefined).map((field) => [field, body[field]]);
  const cleared = new Set<string>(body.clear);
  const entries = [...Object.entries(profile), ...given].filter(([field]) => !cleared.has(String(field)));
  return Object.fromEntries(entries) as PartnerProfile;
}
