import { HttpException } from '@nestjs/common';
import { ProblemError, problems, type ProblemCode } from '#contracts';
import { StoreUnavailable } from '#event-store';
import { ReadStoreUnavailable } from '#read-store';

/** A problem as the wire carries it (RFC 9457), and the headers that go with it. */
export interface ProblemResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const CODE_BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'body-malformed',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  406: 'not-acceptable',
  413: 'body-too-large',
  415: 'media-type-unsupported',
  429: 'too-many-requests',
};

const RETRY_AFTER_SECONDS = 1;

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
};

/** Any error as the problem that the caller is told. What is no fault of the caller tells nothing of its cause. */
export const asProblemError = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreUnavailable || error instanceof ReadStoreUnavailable)
    return new ProblemError('store-unavailable', error.message, { retryAfter: RETRY_AFTER_SECONDS, cause: error });
  const code = CODE_BY_STATUS[statusOf(error) ?? 0];
  if (code !== undefined && error instanceof Error) return new ProblemError(code, error.message, { cause: error });
  return new ProblemError('internal-error', 'something failed that should not; the log has it under this correlation id', {
    cause: error,
  });
};

/** The URN that names a kind of problem. */
export const problemType = (code: ProblemCode): string => `urn:partner-ledger:problem:${code}`;

/** A problem as a response. */
export const problemResponse = ({ code, message, details }: ProblemError, correlationId: string): ProblemResponse => {
  const { status, title } = problems[code];
  const { path, faults, retryAfter, etag } = details;
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...(etag !== undefined && { etag }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
    body: {
      type: problemType(code),
      title,
      status,
      code,
      detail: message,
      instance: `urn:correlation:${correlationId}`,
      ...(path !== undefined && { path }),
      ...(faults !== undefined && { faults }),
    },
  };
};
