import { partnerRegistered, type PartnerProfile } from '#contracts';
import { on, slice } from '#kernel';

/** The partner itself, as decisions see it. `revision` is that of its last event. */
export interface Partner {
  readonly registered: boolean;
  readonly profile: PartnerProfile | undefined;
  readonly revision: number | undefined;
}

/** The partner: who it is, and since when. */
export const partner = slice<Partner>({
  name: 'partner',
  version: 1,
  of: 'partner',
  initial: { registered: false, profile: undefined, revision: undefined },
  reactions: [on(partnerRegistered, (_, { data, revision }) => ({ registered: true, profile: data.profile, revision }))],
});
