import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '#contracts';
import type { Caller } from '#dispatch';
import { traceparentOf, type Credentials } from '#platform';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;
const ENTITY_TAG = /^"(-1|\d{1,15})"$/;

const malformed = (header: string, expected: string): ProblemError =>
  new ProblemError('body-malformed', `the header ${header} is malformed`, {
    path: header,
    faults: [{ path: header, code: 'header-invalid', message: `expected ${expected}` }],
  });

/** The key under which a retry is recognised; a new one where the caller gives none. Throws `body-malformed`. */
export const idempotencyKeyOf = ({ headers }: FastifyRequest): string => {
  const given = headers['idempotency-key'];
  if (given === undefined) return randomUUID();
  if (typeof given !== 'string' || !IDEMPOTENCY_KEY.test(given))
    throw malformed('Idempotency-Key', '1 to 200 printable characters without spaces');
  return given;
};

/** The revision that the entity must have, where the caller pins one. Throws `body-malformed`. */
export const ifMatchOf = ({ headers }: FastifyRequest): { readonly ifMatch?: number } => {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return {};
  const revision = ENTITY_TAG.exec(given)?.[1];
  if (revision === undefined) throw malformed('If-Match', 'one entity tag as an answer gave it, such as "12"');
  return { ifMatch: Number(revision) };
};

/** Who asks, as the pipeline wants to know it. */
export const callerOf = (request: FastifyRequest, { subject, kind, side, partnerId, scopes }: Credentials): Caller => {
  const traceparent = traceparentOf(request.headers);
  return {
    actor: { id: subject, kind, side, ...(partnerId !== undefined && { partnerId }) },
    scopes,
    client: subject,
    correlationId: request.id,
    ...(traceparent !== undefined && { traceparent }),
  };
};
