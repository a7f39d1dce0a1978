import type { Comparison, Query } from '../query.js';
import type { ListFault, ListGrammar, Parameters, Parsed } from './list-grammar.js';
import { fault } from './list-grammar.js';
import { nameParts, readComparisons } from './read-comparison.js';
import { PAGING, defaultPaging, readPaging } from './read-page.js';

/** At most so many comparisons in one filter. */
const MOST_COMPARISONS = 50;

/** A list's query, or every fault of its parameters. */
export type ListQuery = { readonly query: Query } | { readonly faults: readonly ListFault[] };

const kindOf = ({ fields }: ListGrammar, field: string): ListGrammar['fields'][string] | undefined => {
  if (Object.hasOwn(fields, field)) return fields[field];
  return field === 'id' ? 'string' : undefined;
};

const readParameter = (name: string, texts: readonly string[], grammar: ListGrammar): readonly Parsed<Comparison>[] => {
  const { field, operator } = nameParts(name);
  const kind = kindOf(grammar, field);
  if (kind !== undefined) return readComparisons(field, kind, operator, name, texts);
  const known = ['id', ...Object.keys(grammar.fields), ...PAGING, ...(grammar.own ?? [])];
  return [fault('parameter-unknown', name, `expected one of: ${[...new Set(known)].join(', ')}`)];
};

/**
 * Reads the parameters of a list route: `period=FY2011-P04&total[gte]=80&market[has]=de&sort=-total&fields=total&limit=50&cursor=…`.
 * Every fault is reported. That the cursor fits the query is for the store to say.
 */
export const parseListQuery = (parameters: Parameters, grammar: ListGrammar): ListQuery => {
  const faults: ListFault[] = [];
  const filter: Comparison[] = [];
  let query: Omit<Query, 'filter'> = defaultPaging(grammar);
  const take = <Part>(parsed: Parsed<Part>, use: (part: Part) => void): void => {
    if ('fault' in parsed) faults.push(parsed.fault);
    else use(parsed.part);
  };
  for (const [name, sent] of Object.entries(parameters)) {
    if (sent === undefined || grammar.own?.includes(name) === true) continue;
    const texts = typeof sent === 'string' ? [sent] : sent;
    if (PAGING.includes(name)) {
      take(readPaging(name, texts, grammar), (part) => {
        query = { ...query, ...part };
      });
    } else {
      for (const parsed of readParameter(name, texts, grammar)) take(parsed, (part) => filter.push(part));
    }
  }
  if (filter.length > MOST_COMPARISONS) {
    faults.push(fault('parameter-repeated', 'filter', `expected at most ${MOST_COMPARISONS} comparisons`).fault);
  }
  return faults.length > 0 ? { faults } : { query: { ...query, filter } };
};
