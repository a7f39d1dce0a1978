export { decodeCursor, encodeCursor, type Cursor } from '../adapter/index.js';
export { formatListQuery } from './format-list-query.js';
export type { ListFault, ListFaultCode, ListGrammar, Parameters } from './list-grammar.js';
export { parseListQuery, type ListQuery } from './parse-list-query.js';
