import { Body, Controller, Post, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { routeOf } from '#catalogue';
import type { Command } from '#kernel';
import { Open, Unobserved } from '#platform';
import { DispatchAnonymously } from './dispatch.command.js';

/** The route of an anonymous command: no credentials, no headers, and 201 with no more than that it is in, durably. */
export function anonymousController({ name }: Command): Type {
  @Controller('v1/commands')
  class AnonymousController {
    constructor(private readonly bus: CommandBus) {}

    @Post(routeOf(name))
    @Open()
    @Unobserved()
    async dispatch(@Body() body: unknown): Promise<object> {
      await this.bus.execute(new DispatchAnonymously(name, body));
      return { accepted: true };
    }
  }
  return AnonymousController;
}
