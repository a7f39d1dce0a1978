import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const CORRELATION_ID = /^[A-Za-z0-9._-]{1,128}$/;
const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The correlation id of a request: the caller's where it is well formed, else a new one. */
export const correlationIdOf = (headers: IncomingHttpHeaders): string => {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
};

/** The W3C trace context of a request; `undefined` where there is none or it is malformed, which the standard says to pass over. */
export const traceparentOf = (headers: IncomingHttpHeaders): string | undefined => {
  const given = headers['traceparent'];
  return typeof given === 'string' && TRACEPARENT.test(given) ? given : undefined;
};
