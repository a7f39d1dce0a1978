import type { Fault } from '#kernel/body';
import type { ProblemCode } from './index.js';

interface Details {
  /** Field of the body, query or header at fault. */
  readonly path?: string;
  /** Every fault of a malformed input. */
  readonly faults?: readonly Fault[];
  /** Seconds after which a retry may succeed. */
  readonly retryAfter?: number;
  /** ETag of the entity as it is now. */
  readonly etag?: string;
  readonly cause?: unknown;
}

/** Something that a caller is told as problem+json: a code of the catalogue and a sentence about this occurrence. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly details: Details = {},
  ) {
    super(message, { cause: details.cause });
  }
}
