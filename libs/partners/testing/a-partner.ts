import { partnerEnrolled, partnerRegistered, partnerStream, type PartnerProfile } from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';

/** What a partner in a spec is; everything has a default. */
interface PartnerTerms {
  readonly partnerId?: string;
  readonly profile?: Partial<PartnerProfile>;
  readonly tier?: string;
  readonly effectiveFrom?: string;
  /** What happened after the registration and the enrolment, in the partner's stream. */
  readonly since?: readonly DomainEvent[];
}

/** A manufacturer in Nigeria. */
export const orgenics: PartnerProfile = {
  name: 'Orgenics, Ltd',
  type: 'manufacturer',
  markets: ['nigeria'],
  productLines: ['hiv-tests'],
  size: {},
  externalIds: {},
};

/** The history of a partner: `orgenics-ltd`, known from 2005-10-01 on, unless told otherwise. */
export const aPartner = ({
  partnerId = 'orgenics-ltd',
  profile = {},
  tier,
  effectiveFrom = '2005-10-01',
  since = [],
}: PartnerTerms = {}): History =>
  inStream(
    partnerStream(partnerId),
    partnerRegistered({
      partnerId,
      revision: 1,
      profile: { ...orgenics, ...profile },
      ...(tier !== undefined && { tier }),
      effectiveFrom,
    }),
    ...since,
  );

/** The history of a partner that is enrolled: in `scms` from 2005-10-01 on, unless told otherwise. */
export const anEnrolledPartner = ({
  programId = 'scms',
  from = '2005-10-01',
  until,
  partnerId = 'orgenics-ltd',
  since = [],
  ...terms
}: PartnerTerms & { readonly programId?: string; readonly from?: string; readonly until?: string } = {}): History =>
  aPartner({
    ...terms,
    partnerId,
    since: [partnerEnrolled({ partnerId, programId, from, ...(until !== undefined && { until }) }), ...since],
  });
