import type { RecordedEvent } from '../database/event.js';
import { unsigned, type LogPosition } from '../database/position.js';
import type { ResolvedEvent } from '../database/resolve-link.js';
import { shared, streams } from './messages.js';
import { identifierOf } from './stream-name.js';

const { CaughtUp, Checkpoint, ReadEvent, StreamNotFound, SubscriptionConfirmation } = streams.ReadResp;

const recorded = (event: RecordedEvent): streams.ReadResp.ReadEvent.RecordedEvent => {
  const message = new ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  message
    .getMetadataMap()
    .set('type', event.type)
    .set('created', String(event.created))
    .set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  return message;
};

/** An event, and the link that led to it. */
export function eventResponse({ event, link }: ResolvedEvent): streams.ReadResp {
  const message = new ReadEvent();
  if (event !== undefined) message.setEvent(recorded(event));
  if (link !== undefined) message.setLink(recorded(link));
  return new streams.ReadResp().setEvent(message.setCommitPosition(String((link ?? event)?.position)));
}

/** There is no such stream. */
export const notFoundResponse = (stream: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(new StreamNotFound().setStreamIdentifier(identifierOf(stream)));

/** A subscription has begun. */
export const confirmationResponse = (id: string): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(new SubscriptionConfirmation().setSubscriptionId(id));

/** A filtered subscription has considered all up to here. */
export function checkpointResponse(place: LogPosition): streams.ReadResp {
  const { commit, prepare } = unsigned(place);
  const checkpoint = new Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
  return new streams.ReadResp().setCheckpoint(checkpoint);
}

/** A subscription has reached the head. */
export const caughtUpResponse = (): streams.ReadResp => new streams.ReadResp().setCaughtUp(new CaughtUp());
