import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NeedsScope, Open } from '../auth/auth.guard.js';
import { Metrics } from '../metrics/metrics.js';
import { Health } from './health.js';

/** Whether the process lives, whether it can serve, and what it measures. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** 200 while the process answers at all. */
  @Get('health/live')
  @Open()
  @HttpCode(200)
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** 200 while everything it depends on can serve, else 503; each part with its details. */
  @Get('health/ready')
  @NeedsScope('read')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { ready, checks } = await this.health.check();
    reply.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready', checks };
  }

  /** Measurements in Prometheus' text format. */
  @Get('metrics')
  @NeedsScope('admin')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  prometheus(): Promise<string> {
    return this.metrics.text();
  }
}
