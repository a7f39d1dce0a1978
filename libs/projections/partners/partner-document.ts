import { AbsenceKind, PartnerProfile, PartnerRole } from '#contracts';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const from = id('First day');
const until = Type.Optional(id('Last day, which belongs to it; open where left out'));

/** A partner: who it is, since when, where it takes part, who looks after it. */
export const PartnerDocument = Type.Object({
  id: id('The partner'),
  ...PartnerProfile.properties,
  profileRevision: Type.Integer({ description: 'Revision of the profile that the fields above come from' }),
  effectiveFrom: id('Date from which that profile holds: of all its profiles, the one that takes effect last'),
  tier: Type.Optional(id('Tier, of all its tiers the one that it has last')),
  programs: Type.Array(id('A program'), { description: 'Programs that it is or has been enrolled in' }),
  isOffboarded: Type.Boolean({ description: 'Whether the partnership has ended or is to end' }),
  profiles: Type.Array(
    Type.Object({
      number: Type.Integer({ description: 'Revision of the profile: 1, 2, 3, …' }),
      effectiveFrom: id('Date from which it holds'),
      profile: PartnerProfile,
    }),
    { description: 'Every profile, in the order in which they were recorded' },
  ),
  tiers: Type.Array(Type.Object({ effectiveFrom: id('Date from which it has it'), tier: id('The tier') }), {
    description: 'Every tier, in the order in which they were recorded',
  }),
  enrolments: Type.Array(Type.Object({ programId: id('The program'), from, until }), { description: 'Times in programs' }),
  roles: Type.Array(
    Type.Object({
      role: PartnerRole,
      person: id('Who holds the role: a pseudonymous id'),
      deputy: Type.Optional(id('Who stands in: a pseudonymous id')),
      from,
      until,
    }),
    { description: 'Who looks after the partner' },
  ),
  absences: Type.Array(Type.Object({ kind: AbsenceKind, from, until }), {
    description: 'Suspensions and the end of the partnership',
  }),
  revision: Type.Integer({ description: "Revision of the partner's last event about itself, in its stream" }),
  recordedAt: id('When that was recorded'),
});
export type PartnerDocument = Static<typeof PartnerDocument>;
