import { MOST_VALUES, operatorsOf } from '../adapter/index.js';
import type { FieldKind } from '../collection.js';
import type { Comparison } from '../query.js';
import { splitList } from './comma-list.js';
import { expectedValue, readValue } from './field-value.js';
import { fault, type Parsed } from './list-grammar.js';

type Operator = Comparison['is'];

/* Operators that may be asked of one field more than once: every one of them has to hold. */
const REPEATABLE: readonly Operator[] = ['has', 'ne'];

const isOperator = (kind: FieldKind, text: string): text is Operator => operatorsOf(kind).some((operator) => operator === text);

const isKnown = (text: string): boolean => isOperator('string', text) || isOperator('strings', text);

/** A parameter's name taken apart: `total[gte]` is the field total and the operator gte; a bare name compares for equality. */
export const nameParts = (name: string): { readonly field: string; readonly operator: string | undefined } => {
  const parts = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name);
  return { field: parts?.[1] ?? name, operator: parts?.[2] };
};

const readList = (field: string, kind: FieldKind, path: string, text: string): Parsed<Comparison> => {
  const items = splitList(text);
  if (items.length === 0 || items.length > MOST_VALUES)
    return fault('value-malformed', path, `expected 1 to ${MOST_VALUES} values`);
  const values = items.flatMap((item) => readValue(kind, item) ?? []);
  if (values.length < items.length) return fault('value-malformed', path, `expected ${expectedValue(kind)} between commas`);
  return { part: { field, is: 'in', value: values } };
};

const readOne = (field: string, kind: FieldKind, operator: Operator, path: string, text: string): Parsed<Comparison> => {
  if (operator === 'in') return readList(field, kind, path, text);
  const value = readValue(operator === 'exists' ? 'boolean' : kind, text);
  if (value === undefined) {
    return fault('value-malformed', path, `expected ${expectedValue(operator === 'exists' ? 'boolean' : kind)}`);
  }
  return { part: { field, is: operator, value } as Comparison };
};

/** The comparisons that a parameter of a declared field asks for, one for each time that it was sent. */
export const readComparisons = (
  field: string,
  kind: FieldKind,
  operator: string | undefined,
  path: string,
  texts: readonly string[],
): readonly Parsed<Comparison>[] => {
  const is = operator ?? (kind === 'strings' ? 'has' : 'eq');
  const suitable = operatorsOf(kind).join(', ');
  if (!isKnown(is)) return [fault('operator-unknown', path, `expected one of: ${suitable}`)];
  if (!isOperator(kind, is)) return [fault('operator-unsuitable', path, `expected one of: ${suitable}`)];
  if (texts.length > 1 && !REPEATABLE.includes(is)) return [fault('parameter-repeated', path, 'expected it once')];
  return texts.map((text) => readOne(field, kind, is, path, text));
};
