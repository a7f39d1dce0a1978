import { Body, Controller, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routeOf } from '#catalogue';
import type { Command } from '#kernel';
import { SignedIn, type Credentials } from '#platform';
import { DispatchCommand } from './dispatch.command.js';
import { callerOf, idempotencyKeyOf, ifMatchOf } from './request-headers.js';

/** The route of one command: 201 with what it appended, durably; `ETag` is the entity's revision. */
export function commandController({ name }: Command): Type {
  @Controller('v1/commands')
  class CommandController {
    constructor(private readonly bus: CommandBus) {}

    @Post(routeOf(name))
    async dispatch(
      @Body() body: unknown,
      @SignedIn() credentials: Credentials,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<object> {
      const idempotencyKey = idempotencyKeyOf(request);
      const { replayed, ...answer } = await this.bus.execute(
        new DispatchCommand({ command: name, body, idempotencyKey, ...ifMatchOf(request), ...callerOf(request, credentials) }),
      );
      reply.header('etag', `"${answer.revision}"`).header('idempotency-key', idempotencyKey);
      if (replayed) reply.header('idempotency-replayed', 'true');
      return answer;
    }
  }
  return CommandController;
}
