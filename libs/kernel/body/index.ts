export { CommandBody } from './command-body.js';
export { Envelope } from './envelope.js';
export type { Fault } from './fault.js';
export {
  BusinessDate,
  DateOrInstant,
  DecimalField,
  Flag,
  Identifier,
  Identifiers,
  Instant,
  ListOf,
  OneOf,
  Optional,
  Part,
  Pattern,
  Reason,
  Shape,
  Text,
  Whole,
} from './fields.js';
export { ReasonedBody } from './reasoned-body.js';
export { validateBody } from './validate-body.js';
