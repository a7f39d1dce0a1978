import type { AbsenceKind, PartnerProfile, PartnerRole } from '#contracts';
import { heldOn } from '#kernel';
import type { Absence, Partner, RoleHolding } from './partner.js';
import { covers } from './spans.js';

/** A profile and the revision that names it for ever. */
export interface EffectiveProfile {
  readonly revision: number;
  readonly profile: PartnerProfile;
}

/** Whether the partner is in the ledger. */
export const isRegistered = ({ profiles }: Partner): boolean => profiles.length > 0;

/** The profile that holds on a date (`YYYY-MM-DD`); `undefined` before the first. */
export function profileOn({ profiles }: Partner, date: string): EffectiveProfile | undefined {
  const held = heldOn(profiles, date);
  return held && { revision: held.number, profile: held.profile };
}

/** The profile of a revision, as a closed period pins it; `undefined` where there is no such revision. */
export const profileAt = ({ profiles }: Partner, revision: number): PartnerProfile | undefined =>
  profiles.find(({ number }) => number === revision)?.profile;

/** The tier that the partner has on a date; `undefined` where it has none. */
export const tierOn = ({ tiers }: Partner, date: string): string | undefined => heldOn(tiers, date)?.tier;

/** Whether the partner takes part in a program on a date. */
export const enrolledOn = ({ enrolments }: Partner, programId: string, date: string): boolean =>
  enrolments.some((enrolment) => enrolment.programId === programId && covers(enrolment, date));

/** The first days of the partner's enrolments in a program. */
export const enrolledFrom = ({ enrolments }: Partner, programId: string): readonly string[] =>
  enrolments.filter((enrolment) => enrolment.programId === programId).map(({ from }) => from);

/** Who looks after the partner on a date, in whatever role: holders and deputies. */
export const peopleOn = ({ roles }: Partner, date: string): readonly string[] =>
  roles
    .filter((holding) => covers(holding, date))
    .flatMap(({ person, deputy }) => (deputy === undefined ? [person] : [person, deputy]));

/** Who holds a role on a date; `undefined` where nobody does. */
export const roleOn = ({ roles }: Partner, role: PartnerRole, date: string): RoleHolding | undefined =>
  roles.find((holding) => holding.role === role && covers(holding, date));

const absentOn = ({ absences }: Partner, kind: AbsenceKind, date: string): Absence | undefined =>
  absences.find((absence) => absence.kind === kind && covers(absence, date));

/** Whether the partner is suspended on a date. A period is not scored where that is so on its last day. */
export const suspendedOn = (partner: Partner, date: string): boolean => absentOn(partner, 'suspension', date) !== undefined;

/** Whether the partnership is over on a date. */
export const offboardedOn = (partner: Partner, date: string): boolean => absentOn(partner, 'offboarding', date) !== undefined;
