import {
  partnerEnrolled,
  partnerOffboarded,
  partnerProfileUpdated,
  partnerRegistered,
  partnerReinstated,
  partnerSuspended,
  partnerWithdrawn,
  roleAssigned,
  roleEnded,
  type AbsenceKind,
  type PartnerProfile,
  type PartnerRole,
} from '#contracts';
import { on, slice } from '#kernel';
import { covers, dayAfter, dayBefore, spanOf, type Span } from './spans.js';

/** One revision of a partner's profile. */
interface ProfileRevision {
  /** 1, 2, 3, … */
  readonly number: number;
  readonly effectiveFrom: string;
  readonly profile: PartnerProfile;
}

/** A tier and the date from which the partner has it. */
interface TierRevision {
  readonly effectiveFrom: string;
  readonly tier: string;
}

/** A time in a program. */
interface Enrolment extends Span {
  readonly programId: string;
}

/** A person's time in a role. */
export interface RoleHolding extends Span {
  readonly role: PartnerRole;
  readonly person: string;
  readonly deputy?: string;
}

/** A time during which the partner is suspended or offboarded. */
export interface Absence extends Span {
  readonly kind: AbsenceKind;
}

/** A partner, as decisions see it. `revision` is that of its last event of this capability. */
export interface Partner {
  /** In the order in which they were recorded; none where the partner is not registered. */
  readonly profiles: readonly ProfileRevision[];
  readonly tiers: readonly TierRevision[];
  readonly enrolments: readonly Enrolment[];
  readonly roles: readonly RoleHolding[];
  readonly absences: readonly Absence[];
  readonly revision: number | undefined;
}

/** The spans with another end for some, without those that so never come to be. */
const ended = <S extends Span>(spans: readonly S[], ends: (span: S) => boolean, until: string): readonly S[] =>
  spans.flatMap((span) => {
    if (!ends(span)) return [span];
    return until < span.from ? [] : [{ ...span, until }];
  });

/** The partner: who it is, where it takes part, who looks after it, and when it is away. */
export const partner = slice<Partner>({
  name: 'partner',
  version: 2,
  of: 'partner',
  initial: { profiles: [], tiers: [], enrolments: [], roles: [], absences: [], revision: undefined },
  reactions: [
    on(partnerRegistered, (state, { data: { revision: number, effectiveFrom, profile, tier }, revision }) => ({
      ...state,
      profiles: [{ number, effectiveFrom, profile }],
      tiers: tier === undefined ? [] : [{ effectiveFrom, tier }],
      revision,
    })),
    on(partnerProfileUpdated, (state, { data: { revision: number, effectiveFrom, profile }, revision }) => ({
      ...state,
      profiles: [...state.profiles, { number, effectiveFrom, profile }],
      revision,
    })),
    on(partnerEnrolled, (state, { data: { programId, from, until }, revision }) => ({
      ...state,
      enrolments: [...state.enrolments, { programId, ...spanOf(from, until) }],
      revision,
    })),
    on(partnerWithdrawn, (state, { data: { programId, from, until }, revision }) => ({
      ...state,
      enrolments: ended(state.enrolments, (each) => each.programId === programId && each.from === from, until),
      revision,
    })),
    on(roleAssigned, (state, { data: { role, person, deputy, from, until }, revision }) => ({
      ...state,
      roles: [...state.roles, { role, person, ...(deputy !== undefined && { deputy }), ...spanOf(from, until) }],
      revision,
    })),
    on(roleEnded, (state, { data: { role, person, from, until }, revision }) => ({
      ...state,
      roles: ended(state.roles, (each) => each.role === role && each.person === person && each.from === from, until),
      revision,
    })),
    on(partnerSuspended, (state, { data: { from, until }, revision }) => ({
      ...state,
      absences: [...state.absences, { kind: 'suspension', ...spanOf(from, until) }],
      revision,
    })),
    on(partnerReinstated, (state, { data: { from }, revision }) => ({
      ...state,
      absences: ended(state.absences, (absence) => covers(absence, from), dayBefore(from)),
      revision,
    })),
    on(partnerOffboarded, (state, { data: { until }, revision }) => ({
      ...state,
      absences: [...state.absences, { kind: 'offboarding', from: dayAfter(until) }],
      revision,
    })),
  ],
});
