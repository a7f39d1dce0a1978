import type { IncomingHttpHeaders } from 'node:http';
import type { Type } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '#contracts';
import type { Settings } from '../config/settings.js';
import { NestLogger } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import { correlationIdOf } from './correlation.js';
import { isUnobserved } from './unobserved.js';
import { securityHeaders } from './security-headers.js';
import { parseStrictJson } from './strict-json.js';

type HttpSettings = Pick<Settings, 'BODY_LIMIT' | 'RATE_LIMIT'>;

/** A Nest application on Fastify: strict JSON, correlation ids, limits, access log and metrics, and problems for every error. */
export async function createHttpApplication(
  module: Type | DynamicModule,
  settings: HttpSettings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: settings.BODY_LIMIT,
    genReqId: ({ headers }: { headers: IncomingHttpHeaders }) => correlationIdOf(headers),
    logger: false,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  // Cookies are read where one is expected, not with every request.
  await app.register(cookie, { hook: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => {
    try {
      done(null, parseStrictJson(String(text)));
    } catch (error) {
      done(error as Error);
    }
  });
  const security = securityHeaders();
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(security).header('x-correlation-id', request.id);
  });
  if (settings.RATE_LIMIT > 0) fastify.addHook('onRequest', rateLimit(settings.RATE_LIMIT));
  const metrics = app.get(Metrics);
  fastify.addHook('onResponse', async (request, reply) => {
    if (isUnobserved(request)) return;
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1000;
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, seconds);
    const line = { correlationId: request.id, method: request.method, url: request.url, status: reply.statusCode, seconds };
    logger[levelOf(reply.statusCode)](line, 'answered');
  });
  return app;
}

/** Not ready, or out of space, is no fault of the code: it passes, and health says why. */
const levelOf = (status: number): 'error' | 'warn' | 'debug' => {
  if (status === 503) return 'warn';
  return status >= 500 ? 'error' : 'debug';
};

const rateLimit = (perSecond: number) => {
  const limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
  return async (request: FastifyRequest): Promise<void> => {
    const client = request.headers.authorization ?? String(request.headers['x-api-key'] ?? request.ip);
    try {
      await limiter.consume(client);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new ProblemError('too-many-requests', `expected at most ${perSecond} requests a second`, {
        retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      });
    }
  };
};
