import { decodeCursor } from '../adapter/index.js';
import { CursorInvalid } from '../errors.js';
import type { Query, SortKey } from '../query.js';
import { fault, type ListGrammar, type Parsed } from './list-grammar.js';

const DEFAULT_LIMIT = 50;
const MOST_DOCUMENTS = 1_000;

const repeated = (values: readonly string[]): boolean => new Set(values).size < values.length;

const readSort = (text: string, { fields }: ListGrammar): Parsed<Partial<Query>> => {
  const sort = text.split(',').map((entry): SortKey => ({ field: entry.replace(/^-/, ''), descending: entry.startsWith('-') }));
  const sortable = ['id', ...Object.keys(fields).filter((field) => fields[field] !== 'strings')];
  const unknown = sort.find(({ field }) => !sortable.includes(field));
  if (unknown !== undefined) {
    return fault('field-unknown', 'sort', `'${unknown.field}' is not to be sorted by; expected some of: ${sortable.join(', ')}`);
  }
  if (repeated(sort.map(({ field }) => field))) return fault('value-malformed', 'sort', 'expected each field once');
  return { part: { sort } };
};

const readFields = (text: string, { documentFields }: ListGrammar): Parsed<Partial<Query>> => {
  const fields = text.split(',');
  const unknown = fields.find((field) => field === '' || (documentFields !== undefined && !documentFields.includes(field)));
  if (unknown === undefined) return { part: { fields } };
  const expected = documentFields === undefined ? 'names between commas' : `some of: ${documentFields.join(', ')}`;
  return fault('field-unknown', 'fields', `'${unknown}' is no field; expected ${expected}`);
};

const readLimit = (text: string, { mostDocuments = MOST_DOCUMENTS }: ListGrammar): Parsed<Partial<Query>> => {
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= mostDocuments) return { part: { limit } };
  return fault('limit-out-of-range', 'limit', `expected a whole number from 1 to ${mostDocuments}`);
};

const readCursor = (text: string): Parsed<Partial<Query>> => {
  try {
    decodeCursor(text);
    return { part: { cursor: text } };
  } catch (error) {
    if (error instanceof CursorInvalid) return fault('cursor-malformed', 'cursor', error.message);
    throw error;
  }
};

const READ: ReadonlyMap<string, (text: string, grammar: ListGrammar) => Parsed<Partial<Query>>> = new Map([
  ['sort', readSort],
  ['fields', readFields],
  ['limit', readLimit],
  ['cursor', readCursor],
]);

/** The parameters that say how to page, which no bare name of a field can be. */
export const PAGING: readonly string[] = [...READ.keys()];

/** What one of the paging parameters says. */
export const readPaging = (name: string, texts: readonly string[], grammar: ListGrammar): Parsed<Partial<Query>> => {
  const [text, ...others] = texts;
  if (text === undefined || others.length > 0) return fault('parameter-repeated', name, 'expected it once');
  return READ.get(name)?.(text, grammar) ?? fault('parameter-unknown', name, `expected one of: ${PAGING.join(', ')}`);
};

/** How a list is paged where nothing is asked for. */
export const defaultPaging = ({
  defaultSort,
  defaultLimit,
  mostDocuments = MOST_DOCUMENTS,
}: ListGrammar): Pick<Query, 'limit' | 'sort'> => ({
  limit: Math.min(defaultLimit ?? DEFAULT_LIMIT, mostDocuments),
  ...(defaultSort === undefined ? {} : { sort: defaultSort }),
});
