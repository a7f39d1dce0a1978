import { ProblemError, partnerStream } from '#contracts';
import type { EventReader } from '#event-store';
import type { Credentials } from '#platform';

/** Throws `partner-unknown` for a partner that is not registered and, alike, for one that the credentials may not see. */
export async function seePartner(partnerId: string, { partnerId: own }: Credentials, store: EventReader): Promise<void> {
  const mayLook = own === undefined || own === partnerId;
  if (mayLook && (await store.streamHead(partnerStream(partnerId))) !== undefined) return;
  throw new ProblemError('partner-unknown', `there is no partner ${partnerId}`, { path: 'partnerId' });
}
