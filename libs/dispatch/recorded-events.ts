import { asJson, deterministicId, type DomainEvent, type EventMetadata, type Json, type RecordedEvent } from '#kernel';
import type { Prepared } from './prepare.js';

interface Decided {
  readonly prepared: Prepared;
  readonly events: readonly DomainEvent[];
  /** Revision of the stream before them. */
  readonly revision: number;
  readonly recordedAt: string;
  readonly effectiveAt: string;
  readonly reason: string | undefined;
  readonly read: Readonly<Record<string, number>>;
}

const POSITION_UNKNOWN = '';

/** The events of a decision as they will stand in the log, but for their position. */
export function recordedEvents({ prepared, events, revision, ...decided }: Decided): RecordedEvent[] {
  const { commandId, definition, bodyHash, actor, caller, stream } = prepared;
  const common: Omit<EventMetadata, 'schemaVersion'> = {
    commandId,
    commandType: definition.name,
    bodyHash,
    actor,
    ...(decided.reason !== undefined && { reason: decided.reason }),
    recordedAt: decided.recordedAt,
    effectiveAt: decided.effectiveAt,
    read: { ...decided.read },
    $correlationId: caller.correlationId,
    $causationId: caller.causationId ?? commandId,
    ...(caller.traceparent !== undefined && { traceparent: caller.traceparent }),
  };
  return events.map((event, index) => ({
    id: deterministicId(commandId, String(index)),
    type: event.type,
    version: event.version,
    data: asJson(event.data as Json),
    stream,
    revision: revision + 1 + index,
    position: POSITION_UNKNOWN,
    metadata: { ...common, schemaVersion: event.version },
  }));
}
