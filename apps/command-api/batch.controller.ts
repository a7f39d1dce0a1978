import { Body, Controller, HttpCode, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routeOf } from '#catalogue';
import { ProblemError } from '#contracts';
import type { BatchDeclaration } from '#kernel';
import { SignedIn, type Credentials } from '#platform';
import { batchAnswer } from './batch-answer.js';
import { DispatchBatch } from './dispatch.command.js';
import { callerOf, idempotencyKeyOf } from './request-headers.js';

const itemsOf = (body: unknown, limit: number): readonly unknown[] => {
  const items = (body as { readonly items?: unknown } | null)?.items;
  const keys = Object.keys((body ?? {}) as object);
  const unknownFields = keys
    .filter((key) => key !== 'items')
    .map((path) => ({ path, code: 'field-unknown', message: 'expected no such field' }));
  const sound = Array.isArray(items) && items.length >= 1 && items.length <= limit;
  const faults = sound
    ? unknownFields
    : [...unknownFields, { path: 'items', code: 'field-invalid', message: `expected a list of 1 to ${limit} bodies` }];
  if (!sound || faults.length > 0) throw new ProblemError('body-malformed', 'expected {"items": […]}: see faults', { faults });
  return items as readonly unknown[];
};

/** The route of a batch: 200 with an answer for each item and each stream. */
export function batchController({ name, of, limit }: BatchDeclaration): Type {
  @Controller('v1/commands')
  class BatchController {
    constructor(private readonly bus: CommandBus) {}

    @Post(routeOf(name))
    @HttpCode(200)
    async dispatch(
      @Body() body: unknown,
      @SignedIn() credentials: Credentials,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<object> {
      const items = itemsOf(body, limit);
      const idempotencyKey = idempotencyKeyOf(request);
      const outcomes = await this.bus.execute(
        new DispatchBatch({ command: of.name, items, idempotencyKey, ...callerOf(request, credentials) }),
      );
      reply.header('idempotency-key', idempotencyKey);
      return batchAnswer(outcomes);
    }
  }
  return BatchController;
}
