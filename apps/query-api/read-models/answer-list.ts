import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Credentials } from '#platform';
import type { AnyReadModel } from '#projections';
import type { Comparison, Query } from '#read-store';
import type { Parameters } from '#read-store/filter';
import type { QuerySide } from '../query-side.js';
import { asCsv, asNdjson } from '../representation/lines.js';
import { mediaTypeOf, negotiate } from '../representation/negotiate.js';
import { drawingsOf, drawn, isDrawing } from '../schedule/drawings.js';
import { tellFreshness } from './answer-headers.js';
import { listQueryOf } from './list-query.js';
import { findPage, streamAll } from './lists.js';
import { withDerived } from './with-derived.js';

/** A request for a list. */
export interface ListRequest {
  readonly parameters: Parameters;
  readonly accept: string | undefined;
  readonly credentials: Credentials;
  readonly reply: FastifyReply;
  /** What the route itself asks for, beside the parameters. */
  readonly filter?: readonly Comparison[];
  /** What is written over a drawing. */
  readonly title?: string;
}

/** A list as it is asked for: a page of it as JSON, the whole of it in CSV or NDJSON, or drawn where the read model can be. */
export async function answerList(side: QuerySide, model: AnyReadModel, request: ListRequest): Promise<object> {
  const { parameters, accept, credentials, reply, filter = [], title = `All of ${model.name}` } = request;
  const format = negotiate(accept, ['json', 'csv', 'ndjson', ...drawingsOf(model)]);
  const asked = listQueryOf(model, parameters, credentials);
  const query: Query = { ...asked, filter: [...(asked.filter ?? []), ...filter] };
  const freshness = await side.fresh(model, parameters['after']);
  tellFreshness(reply, freshness);
  reply.header('content-type', mediaTypeOf(format));
  if (format === 'json') {
    const page = await findPage(side.readStore, model, query);
    return { ...page, data: query.fields ? page.data : await withDerived(side.readStore, model, page.data), freshness };
  }
  if (isDrawing(format)) {
    const { fields: _, ...whole } = query;
    const limited = parameters['limit'] === undefined ? drawn.most : query.limit;
    const { data } = await findPage(side.readStore, model, { ...whole, limit: limited });
    return new StreamableFile(Buffer.from(drawn.as(format, data, title, side.clock.now())));
  }
  const rows = await streamAll(side.readStore, model, query);
  const columns = query.fields ? ['id', ...query.fields.filter((field) => field !== 'id')] : Object.keys(model.stored.properties);
  return new StreamableFile(format === 'csv' ? asCsv(rows, columns) : asNdjson(rows));
}
