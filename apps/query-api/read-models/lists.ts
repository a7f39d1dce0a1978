import { ProblemError } from '#contracts';
import type { AnyReadModel } from '#projections';
import {
  CollectionUnknown,
  CursorInvalid,
  FieldUndeclared,
  QueryInvalid,
  type Document,
  type Query,
  type ReadStore,
} from '#read-store';
import { decodeCursor } from '#read-store/filter';

const collectionOf = async (store: ReadStore, { name }: AnyReadModel): Promise<string> => {
  const collection = await store.resolve(name);
  if (collection !== undefined) return collection;
  throw new ProblemError('wait-timed-out', `${name} is not there yet: its projector has not started`, { retryAfter: 1 });
};

/** A page of a list. Throws `cursor-stale` where the cursor is of another version of the read model. */
export async function findPage(
  store: ReadStore,
  model: AnyReadModel,
  query: Query,
): Promise<{ readonly data: readonly Document[]; readonly next?: string }> {
  const collection = await collectionOf(store, model);
  try {
    const { documents, next } = await store.find(collection, query);
    return { data: documents, ...(next !== undefined && { next }) };
  } catch (error) {
    if (error instanceof CursorInvalid) throw cursorProblem(query.cursor, collection, error);
    throw asProblem(error);
  }
}

/** What the store says of a query, as the problem that the caller is told; any other error as it is. */
const asProblem = (error: unknown): unknown => {
  if (error instanceof CollectionUnknown)
    return new ProblemError('wait-timed-out', error.message, { retryAfter: 1, cause: error });
  if (error instanceof QueryInvalid || error instanceof FieldUndeclared) {
    const path = error instanceof QueryInvalid ? error.path : error.field;
    const faults = [{ path, code: 'query-invalid', message: error.message }];
    return new ProblemError('query-malformed', 'the query cannot be answered: see faults', { faults, cause: error });
  }
  return error;
};

const cursorProblem = (cursor: string | undefined, collection: string, cause: Error): ProblemError => {
  const decoded = cursor === undefined ? undefined : decodeCursor(cursor);
  if (decoded && decoded.collection !== collection)
    return new ProblemError('cursor-stale', 'the read model has another version by now: begin with the first page', {
      path: 'cursor',
      cause,
    });
  const faults = [{ path: 'cursor', code: 'cursor-malformed', message: 'expected the `next` of a page of the same query' }];
  return new ProblemError('query-malformed', 'the cursor is not of this query', { faults, cause });
};

/**
 * Everything that the filter lets through, in the asked order, as of one moment. The first of it is read before this answers, so that a
 * query that cannot be answered is a problem, not a list that breaks off.
 */
export async function streamAll(store: ReadStore, model: AnyReadModel, query: Query): Promise<AsyncIterable<Document>> {
  const { filter = [], sort = [], fields } = query;
  const documents = store.stream(await collectionOf(store, model), { filter, sort, ...(fields && { fields }) });
  const iterator = documents[Symbol.asyncIterator]();
  const first = await iterator.next().catch((error: unknown) => {
    throw asProblem(error);
  });
  return begunWith(first, iterator);
}

async function* begunWith(first: IteratorResult<Document>, rest: AsyncIterator<Document>): AsyncIterable<Document> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
