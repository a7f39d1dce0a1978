export { afterPrefix } from './after-prefix.js';
export {
  MOST_VALUES,
  checkedCursor,
  checkedFilter,
  checkedLimit,
  checkedQuery,
  operatorsOf,
  type CheckedComparison,
  type CheckedQuery,
  type OrderStep,
} from './checked-query.js';
export { cursorKeys } from './cursor-keys.js';
export { decodeCursor, encodeCursor, type Cursor, type CursorKeys } from './cursor.js';
export { documentText, expectedOf, fieldsOf, isOfKind, valueOf, type Field, type FieldValue } from './fields.js';
export { projected } from './projected.js';
export { sortableDecimal } from './sortable-decimal.js';
