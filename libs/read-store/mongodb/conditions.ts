import type { Filter as MongoFilter } from 'mongodb';
import { afterPrefix, type CheckedComparison } from '../adapter/index.js';
import { QueryInvalid } from '../errors.js';
import type { Comparison } from '../query.js';
import { decimal128 } from './decimal128.js';
import type { KeyField, Layout, Row } from './layout.js';

/** A condition of a query. Its paths come from declarations, its operators from here, and values from outside only ever stand behind one. */
export type Condition = MongoFilter<Row>;

/** A value in the form in which the field's key holds it. `QueryInvalid` for a decimal that cannot be held. */
export const keyValue = (field: KeyField, value: string | number | boolean): unknown => {
  if (field.kind !== 'decimal') return value;
  const number = decimal128(String(value));
  if (number === undefined) throw new QueryInvalid(field.path, 'expected a decimal of at most 6,000 places');
  return number;
};

const prefixRange = (prefix: string): object => {
  const end = afterPrefix(prefix);
  return end === undefined ? { $gte: prefix } : { $gte: prefix, $lt: end };
};

const operatorOf = (field: KeyField, comparison: Comparison): object => {
  switch (comparison.is) {
    case 'eq':
    case 'has':
      return { $eq: keyValue(field, comparison.value) };
    case 'ne':
      return { $ne: keyValue(field, comparison.value) };
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return { [`$${comparison.is}`]: keyValue(field, comparison.value) };
    case 'in':
      return { $in: comparison.value.map((value) => keyValue(field, value)) };
    case 'prefix':
      return prefixRange(comparison.value);
    case 'exists':
      return comparison.value ? { $ne: null } : { $eq: null };
  }
};

/* Indexes hold the flag before the value: saying that the field is there lets them be read to the point. */
const presence = ({ absent, kind }: KeyField, { is, value }: Comparison): readonly Condition[] =>
  absent === undefined || kind === 'strings' || is === 'ne' || (is === 'exists' && value === false)
    ? []
    : [{ [absent]: { $exists: false } }];

/** The conditions of a filter; all of them hold. */
export const conditions = (layout: Layout, filter: readonly CheckedComparison[]): readonly Condition[] =>
  filter.flatMap(({ comparison, field: { path } }) => {
    const field = layout.field(path);
    return [{ [field.key]: operatorOf(field, comparison) }, ...presence(field, comparison)];
  });

/** One condition for all of them. */
export const allOf = (all: readonly Condition[]): Condition => (all.length === 0 ? {} : { $and: [...all] });
