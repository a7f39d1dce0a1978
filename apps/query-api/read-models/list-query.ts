import { ProblemError } from '#contracts';
import type { Credentials } from '#platform';
import type { AnyReadModel } from '#projections';
import type { Query } from '#read-store';
import { parseListQuery, type Parameters } from '#read-store/filter';
import { visibleTo } from './access.js';

/** The query of a list route, kept to what the credentials may see. Throws `query-malformed` with every fault. */
export function listQueryOf(model: AnyReadModel, parameters: Parameters, credentials: Credentials): Query {
  const parsed = parseListQuery(parameters, {
    fields: model.fields,
    documentFields: Object.keys(model.stored.properties),
    defaultSort: model.defaultSort,
    own: ['after'],
  });
  if ('faults' in parsed)
    throw new ProblemError('query-malformed', 'the query is malformed: see faults', { faults: parsed.faults });
  const { query } = parsed;
  return { ...query, filter: [...(query.filter ?? []), ...visibleTo(model, credentials)] };
}
