export { canonicalJson, contentHash, type Json } from './canonical-json.js';
export {
  DECIMAL_PATTERN,
  Decimal,
  decimal,
  isDecimalString,
  plain,
  round,
  sum,
  type DecimalString,
} from './decimal.js';
export { IDENTIFIER_PATTERN, deterministicId, isIdentifier } from './identifiers.js';
