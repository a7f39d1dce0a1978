import type { ProblemKind } from './problem.js';

const problem = (status: number, title: string, when: string, remedy: string): ProblemKind => ({ status, title, when, remedy });

/** Problems of requests as such, whatever the command or query. */
export const requestProblems = {
  'body-malformed': problem(
    400,
    'The body is malformed',
    'The body is no JSON object, or fields are missing, of the wrong type or unknown; `faults` lists every one with its path.',
    'Mend each fault; the schema of the body is in the OpenAPI document.',
  ),
  'query-malformed': problem(
    400,
    'The query is malformed',
    'A parameter of the query is unknown or cannot be read; `faults` lists every one with its name.',
    'Mend each fault; the parameters of each route are in the OpenAPI document.',
  ),
  'body-too-large': problem(
    413,
    'The body is too large',
    'The body exceeds the limit in bytes.',
    'Send a batch in several parts.',
  ),
  'media-type-unsupported': problem(
    415,
    'The media type is not supported',
    'The body is not sent as application/json.',
    'Send JSON with `Content-Type: application/json`.',
  ),
  'not-acceptable': problem(
    406,
    'None of the accepted media types can be had',
    'The `Accept` header names no format of this route.',
    'Accept application/json, or a format that the route documents.',
  ),
  'not-signed-in': problem(
    401,
    'No valid credentials',
    'The token or API key is missing, expired, or not signed as configured.',
    'Send `Authorization: Bearer <token>` or `X-Api-Key: <key>`; `ledger token` makes a token for an embedded ledger.',
  ),
  'not-allowed': problem(
    403,
    'Not allowed',
    'The credentials lack the scope, or are of a side that may not do this.',
    'Use credentials with the scope that the message names.',
  ),
  'not-found': problem(
    404,
    'Not found',
    'Nothing of that id or path is there, or it belongs to a partner that the credentials may not see.',
    'Check the id; list what is there with the collection route.',
  ),
  'cursor-stale': problem(
    410,
    'The cursor belongs to an older version of the read model',
    'The read model was rebuilt in another version since the cursor was given out.',
    'Start again from the first page.',
  ),
  'idempotency-key-reused': problem(
    422,
    'The idempotency key was used for another body',
    'A command with this `Idempotency-Key` was accepted on the same stream with another body.',
    'Use a new key for a new command.',
  ),
  'command-in-flight': problem(
    409,
    'The same command is still running',
    'A command with this `Idempotency-Key` has arrived and is not yet answered.',
    'Retry with the same key after the seconds in `Retry-After`.',
  ),
  'revision-stale': problem(
    412,
    'The entity has changed',
    '`If-Match` names another revision than the entity has now; `ETag` holds the current one.',
    'Read the entity again, decide anew, and send its current ETag.',
  ),
  'race-lost': problem(
    409,
    'Other commands came first',
    'Other writers changed the stream again and again while this command was decided.',
    'Retry with the same `Idempotency-Key`.',
  ),
  'too-many-requests': problem(
    429,
    'Too many requests',
    'The client sends faster than its limit.',
    'Wait for the seconds in `Retry-After`.',
  ),
  'wait-timed-out': problem(
    503,
    'The read models have not caught up',
    '`after` names a position that the read model did not reach within the bounded wait.',
    'Retry after the seconds in `Retry-After`, or read without `after`.',
  ),
  'position-unknown': problem(
    422,
    'The position is not one of this ledger',
    '`after` or `asOf` names a position beyond the head of the log.',
    'Use a position that this ledger gave out.',
  ),
  'read-model-refused': problem(
    503,
    'The read model does not belong to the log',
    'The log was restored from an older copy, or exchanged, and the read model holds what the log does not.',
    'Retry after the seconds in `Retry-After`; an operator has to rebuild the read model (`ledger rebuild`).',
  ),
  'store-unavailable': problem(
    503,
    'A store cannot be used now',
    'The event store or the read store is down, full or too slow; of a command it is unknown whether it was stored.',
    'Retry after the seconds in `Retry-After`: a command with the same `Idempotency-Key`.',
  ),
  'command-too-large': problem(
    413,
    'The command leads to more than one append can hold',
    'The events of one append exceed the limit of the event store.',
    'Split the batch into smaller ones, each with its own `Idempotency-Key`.',
  ),
  'projection-refused': problem(
    409,
    'The read model cannot be rebuilt or switched now',
    'A rebuild is under way or failed its check, or there is no earlier collection to go back to.',
    'See how it stands with GET /v1/projections; the runbook says what to do.',
  ),
  'internal-error': problem(
    500,
    'An error of the ledger',
    'Something failed that should not; nothing is acknowledged.',
    'Retry with the same `Idempotency-Key`; tell the operator the correlation id.',
  ),
} satisfies Record<string, ProblemKind>;
