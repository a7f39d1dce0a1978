export { CommandBody } from './command-body.js';
export {
  BusinessDate,
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
  Shape,
  Text,
  Whole,
} from './fields.js';
export { validateBody, type Fault } from './validate-body.js';
