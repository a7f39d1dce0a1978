export {
  AppendTooLarge,
  EventIdReused,
  EventRejected,
  PositionUnknown,
  StoreUnavailable,
  WrongExpectedRevision,
} from './errors.js';
export { eventDigest } from './event-digest.js';
export { START, type EventPayload, type NewEvent, type Position, type StoredEvent } from './event.js';
export type {
  Appended,
  EventReader,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from './event-store.js';
