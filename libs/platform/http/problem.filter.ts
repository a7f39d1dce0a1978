import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnobserved } from './unobserved.js';
import { asProblemError, problemResponse } from './problem.js';

/** Answers every error as application/problem+json; what is no fault of the caller is logged with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = asProblemError(error);
    const { status, headers, body } = problemResponse(problem, request.id);
    if (status >= 500 && !isUnobserved(request))
      this.#logger.error({ err: problem.cause ?? problem, correlationId: request.id }, problem.message);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    void reply.status(status).headers(headers).send(JSON.stringify(body));
  }
}
