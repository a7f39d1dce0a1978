export { asJson, canonicalJson, contentHash, type Json } from './canonical-json.js';
export { CompactMap } from './compact-map.js';
export { DECIMAL_PATTERN, Decimal, decimal, isDecimalString, plain, round, sum, type DecimalString } from './decimal.js';
export { Actor, Side, isAnotherPerson, principalOf } from './decider/actor.js';
export type { Capability } from './decider/capability.js';
export {
  at,
  command,
  type Allowed,
  type Anonymity,
  type BatchDeclaration,
  type BodyClass,
  type Command,
  type CommandDeclaration,
  type Consulted,
  type ConsultedStates,
  type Decision,
  type DecisionContext,
  type Dispatchable,
} from './decider/command.js';
export { eventType, type DomainEvent, type EventKind, type EventType, type RecordedEvent, type Upcast } from './decider/event.js';
export { asRequested, folded, type FoldRequest, type FoldedDocuments } from './decider/folded.js';
export { EventMetadata } from './decider/metadata.js';
export { isRefusal, refuse, type Refusal } from './decider/refusal.js';
export { on, slice, type Slice, type SnapshotForm, type StateOf, type StatesOf } from './decider/slice.js';
export { heldOn } from './effective-dating.js';
export { IDENTIFIER_PATTERN, deterministicId, isIdentifier } from './identifiers.js';
export { PackedTable, type PackedRow } from './packed-table.js';
export { isBusinessDate, isInstant, type Clock } from './time.js';
