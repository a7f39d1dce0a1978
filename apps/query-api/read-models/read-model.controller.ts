import { Controller, Get, Headers, Param, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '#contracts';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { foldSubject, scopeOf, type AnyReadModel } from '#projections';
import type { Parameters } from '#read-store/filter';
import { untilOf } from '../as-of.js';
import { QuerySide } from '../query-side.js';
import { seen } from './access.js';
import { tellFreshness } from './answer-headers.js';
import { answerList } from './answer-list.js';
import { withDerived } from './with-derived.js';

interface DetailQuery {
  readonly asOf?: string;
  readonly after?: string;
}

/** The routes of one read model: its list, in pages or as a whole in CSV or NDJSON, and each document. */
export function readModelController(model: AnyReadModel): Type {
  @Controller(`v1/${model.name}`)
  @NeedsScope(scopeOf(model))
  class ReadModelController {
    constructor(private readonly side: QuerySide) {}

    @Get()
    async list(
      @Query() parameters: Parameters,
      @Headers('accept') accept: string | undefined,
      @SignedIn() credentials: Credentials,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<object> {
      return answerList(this.side, model, { parameters, accept, credentials, reply });
    }

    @Get(':id')
    async detail(
      @Param('id') id: string,
      @Query() { asOf, after }: DetailQuery,
      @SignedIn() credentials: Credentials,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<object> {
      const freshness = await this.side.fresh(model, after);
      tellFreshness(reply, freshness);
      const document = seen(model, id, asOf === undefined ? await this.#current(id) : await this.#known(id, asOf), credentials);
      if (typeof document['revision'] === 'number') reply.header('etag', `"${document['revision']}"`);
      const [data] = asOf === undefined ? await withDerived(this.side.readStore, model, [document]) : [document];
      return { data, freshness };
    }

    async #current(id: string) {
      const collection = await this.side.readStore.resolve(model.name);
      return collection === undefined ? undefined : (await this.side.readStore.getMany(collection, [id])).get(id);
    }

    async #known(id: string, asOf: string) {
      const until = untilOf(asOf);
      if (!/^[^:]+$/.test(id)) throw new ProblemError('not-found', `there is no ${id} in ${model.name}`, { path: 'id' });
      const { documents } = await foldSubject(this.side.log, model, model.subjectOf(id), { until, only: (key) => key === id });
      return documents.get(id);
    }
  }
  return ReadModelController;
}
