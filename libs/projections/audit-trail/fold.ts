import { commandRefused, isAnonymous, isInternal, kindOf } from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { citation, partnerIn, periodIn, programIn } from '../shared/ids.js';
import type { AuditEntry } from './audit-entry.js';
import { beforeAndAfter } from './before-and-after.js';

const { on, onEvery } = reactionsOf<AuditEntry>();

const periodOf = ({ periodId }: { readonly periodId?: unknown }): string | undefined =>
  typeof periodId === 'string' ? periodId : undefined;

/** What a partner may not see: what the vendor keeps to itself, and what the vendor was refused about things that the partner may not know. */
const isHidden = ({ data, metadata: { actor } }: RecordedEvent, kind: AuditEntry['kind']): boolean =>
  kind === 'event'
    ? isInternal(data)
    : actor.side === 'vendor' && kindOf((data as { readonly stream: string }).stream) === 'improvement';

function entryOf(event: RecordedEvent, kind: AuditEntry['kind']): AuditEntry {
  const { id: eventId, type, stream, revision, metadata } = event;
  const data = event.data as Readonly<Record<string, unknown>>;
  const [partnerId, programId, periodId] = [partnerIn(event), programIn(event), periodOf(data) ?? periodIn(event)];
  const { onBehalfOf } = metadata.actor;
  return {
    id: citation(event),
    kind,
    type,
    eventId,
    stream,
    revision,
    ...(partnerId !== undefined && { partnerId }),
    ...(programId !== undefined && { programId }),
    ...(periodId !== undefined && { periodId }),
    ...(isHidden(event, kind) && { internal: true as const }),
    actor: metadata.actor,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    recordedAt: metadata.recordedAt,
    effectiveAt: metadata.effectiveAt,
    ...(metadata.reason !== undefined && { reason: metadata.reason }),
    read: metadata.read,
    commandId: metadata.commandId,
    commandType: metadata.commandType,
    correlationId: metadata.$correlationId,
    causationId: metadata.$causationId,
    ...beforeAndAfter(type, data),
  };
}

/** Every event is an entry of its own, but for what was said anonymously, of which there is none; refused commands stand beside the events, as what they are. */
export const auditReactions = [
  on(
    commandRefused,
    (event) => [citation(event)],
    (_, event) => entryOf(event, 'refusal'),
  ),
  onEvery(
    (event) => (isAnonymous(event.stream) ? [] : [citation(event)]),
    (_, event) => entryOf(event, 'event'),
  ),
];
