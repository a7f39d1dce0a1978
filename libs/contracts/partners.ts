import { Type, type Static } from 'typebox';
import { DECIMAL_PATTERN, IDENTIFIER_PATTERN, eventType } from '#kernel';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const ids = (description: string) => Type.Array(Type.String({ pattern: IDENTIFIER_PATTERN }), { description });
const date = (description: string) => Type.String({ format: 'date', description });
const person = (description: string) => Type.String({ description: `${description}: a pseudonymous id` });

/** What is known of a partner, as of a date. */
export const PartnerProfile = Type.Object(
  {
    name: Type.String({ description: 'Name by which the partner is known' }),
    type: id('Type of partner, such as reseller, supplier or alliance'),
    markets: ids('Markets that it serves'),
    productLines: ids('Product lines that it carries'),
    parentId: Type.Optional(id('Partner that it belongs to')),
    size: Type.Record(Type.String({ pattern: IDENTIFIER_PATTERN }), Type.String({ pattern: DECIMAL_PATTERN }), {
      description: 'Size attributes, such as employees, as decimals',
    }),
    maturity: Type.Optional(id('How far the partnership has come')),
    marketComplexity: Type.Optional(id('How demanding its markets are')),
    partnerSince: Type.Optional(date('Date on which the partnership began')),
    externalIds: Type.Record(Type.String({ pattern: IDENTIFIER_PATTERN }), Type.String(), {
      description: 'System to the id that the partner has there',
    }),
  },
  { description: 'Profile of a partner' },
);
export type PartnerProfile = Static<typeof PartnerProfile>;

/** The roles in which people look after a partner. */
export const PartnerRole = Type.Enum(
  ['partner-manager', 'data-owner', 'sponsor', 'enablement-lead', 'demand-lead', 'escalation-lead'],
  { description: 'Role in which a person looks after the partner' },
);
export type PartnerRole = Static<typeof PartnerRole>;

/** Why a partner is away from its programs for a while. */
export const AbsenceKind = Type.Enum(['suspension', 'offboarding'], {
  description: 'suspension: the partner is suspended; offboarding: the partnership has ended',
});
export type AbsenceKind = Static<typeof AbsenceKind>;

const partnerId = id('The partner');
const programId = id('The program');
const profileRevision = Type.Integer({
  minimum: 1,
  description: "Revision of the partner's profile that this makes: 1, 2, 3, …",
});

/** A partner was entered into the ledger. */
export const partnerRegistered = eventType({
  type: 'PartnerRegistered',
  version: 1,
  describes: 'A partner was entered into the ledger',
  data: Type.Object({
    partnerId,
    revision: profileRevision,
    profile: PartnerProfile,
    tier: Type.Optional(id('Tier at the start')),
    effectiveFrom: date('Date from which the profile holds'),
  }),
});

/** The profile of a partner changed from a date on. */
export const partnerProfileUpdated = eventType({
  type: 'PartnerProfileUpdated',
  version: 1,
  describes: 'The profile of a partner changed from a date on, until the date of a later revision',
  data: Type.Object({
    partnerId,
    revision: profileRevision,
    effectiveFrom: date('Date from which the profile holds'),
    profile: PartnerProfile,
    previous: Type.Optional(PartnerProfile),
    replaces: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'Revision that held on that date before: the previous one; none where nothing did',
      }),
    ),
  }),
});

/** A partner takes part in a program. */
export const partnerEnrolled = eventType({
  type: 'PartnerEnrolled',
  version: 1,
  describes: 'A partner takes part in a program',
  data: Type.Object({
    partnerId,
    programId,
    from: date('First day of the enrolment'),
    until: Type.Optional(date('Last day of the enrolment; open where left out')),
  }),
});

/** An enrolment ends. */
export const partnerWithdrawn = eventType({
  type: 'PartnerWithdrawn',
  version: 1,
  describes: 'An enrolment in a program got its last day, or an earlier one than it had',
  data: Type.Object({
    partnerId,
    programId,
    from: date('First day of the enrolment that ends'),
    until: date('Last day of the enrolment; before its first where it never comes to be'),
    previousUntil: Type.Optional(date('Last day that the enrolment had before; it was open where left out')),
  }),
});

/** A person has a role towards a partner. */
export const roleAssigned = eventType({
  type: 'RoleAssigned',
  version: 1,
  describes: 'A person looks after a partner in a role',
  data: Type.Object({
    partnerId,
    role: PartnerRole,
    person: person('Who holds the role'),
    deputy: Type.Optional(person('Who stands in for the holder')),
    from: date('First day in the role'),
    until: Type.Optional(date('Last day in the role; open where left out')),
  }),
});

/** A person's time in a role ends. */
export const roleEnded = eventType({
  type: 'RoleEnded',
  version: 1,
  describes: 'A person stops looking after a partner in a role: another takes over, or the partnership ends',
  data: Type.Object({
    partnerId,
    role: PartnerRole,
    person: person('Who held the role'),
    from: date('First day in the role'),
    until: date('Last day in the role; before its first where it never comes to be'),
  }),
});

/** A partner is suspended. */
export const partnerSuspended = eventType({
  type: 'PartnerSuspended',
  version: 1,
  describes: 'A partner is suspended: periods that end during it are not scored',
  data: Type.Object({
    partnerId,
    from: date('First day of the suspension'),
    until: Type.Optional(date('Last day of the suspension; open where left out')),
  }),
});

/** A partner is back. */
export const partnerReinstated = eventType({
  type: 'PartnerReinstated',
  version: 1,
  describes: 'A partner is back from a suspension, or from an offboarding; enrolments and roles that ended stay ended',
  data: Type.Object({
    partnerId,
    from: date('First day on which the partner is back'),
    ended: Type.Array(
      Type.Object({
        kind: AbsenceKind,
        from: date('First day of the absence'),
        previousUntil: Type.Optional(date('Last day that the absence had; it was open where left out')),
      }),
      { minItems: 1, description: 'The absences that end on the day before' },
    ),
  }),
});

/** A partnership ended. */
export const partnerOffboarded = eventType({
  type: 'PartnerOffboarded',
  version: 1,
  describes: 'The partnership ended; its enrolments and roles end with it',
  data: Type.Object({
    partnerId,
    until: date('Last day of the partnership'),
  }),
});

/** Events about partners, in the partner's stream. */
export const partnerEvents = [
  partnerRegistered,
  partnerProfileUpdated,
  partnerEnrolled,
  partnerWithdrawn,
  roleAssigned,
  roleEnded,
  partnerSuspended,
  partnerReinstated,
  partnerOffboarded,
];
