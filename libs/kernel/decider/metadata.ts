import { Type, type Static } from 'typebox';
import { Actor } from './actor.js';

/** What every event of the ledger says about how it came to be. */
export const EventMetadata = Type.Object({
  commandId: Type.String({ description: 'UUIDv5 of client, target stream and idempotency key' }),
  commandType: Type.String({ description: 'The command that was decided' }),
  bodyHash: Type.String({ description: "SHA-256 of the command's canonical body" }),
  actor: Actor,
  reason: Type.Optional(Type.String({ description: 'Why, in the words of the actor' })),
  recordedAt: Type.String({ description: "Server clock, UTC, never before the stream's last" }),
  effectiveAt: Type.String({ description: 'Business time, UTC: when it holds from' }),
  read: Type.Record(Type.String(), Type.Integer(), {
    description: 'Stream to revision of what was read elsewhere; -1 where it was empty',
  }),
  schemaVersion: Type.Integer({ description: "Version of the event's data" }),
  item: Type.Optional(
    Type.Integer({ description: "Which item of a batch the event came from, counted in the stream's part of it" }),
  ),
  $correlationId: Type.String({ description: 'The business transaction that it belongs to' }),
  $causationId: Type.String({ description: 'The command, or the event a policy reacted to' }),
  traceparent: Type.Optional(Type.String({ description: 'W3C trace context of the request' })),
});
export type EventMetadata = Static<typeof EventMetadata>;
