export { Bell } from './bell.js';
export { APPEND_LIMIT, checkedAppend, MARK_BYTES, sizeOf, type CheckedEvent } from './checked-append.js';
export { decideAppend, type AppendDecision, type Found } from './decide-append.js';
export { checkedCount, streamRange, type StreamRange } from './options.js';
export { knownPosition, numberOf, positionOf } from './positions.js';
export { catchUp, type Stretch } from './catch-up.js';
