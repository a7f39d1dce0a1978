import { weightOf, type ProposedEvent } from '../database/event.js';
import type { Expected } from '../database/expected.js';
import * as statuses from '../wire/batch-status.js';
import { expectedIn } from '../wire/expected.js';
import type { status, streams } from '../wire/messages.js';
import { proposedIn } from '../wire/proposed.js';
import { RpcError } from '../wire/rpc-error.js';
import { nameIn } from '../wire/stream-name.js';
import { LARGEST_APPEND } from './limits.js';

/** An append that has arrived in full. */
export interface Batch {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
}

/** An append that is answered with an error. */
export class Refused extends Error {
  constructor(
    readonly stream: string,
    readonly status: status.Status,
  ) {
    super(status.getMessage());
  }
}

interface Arriving extends Batch {
  readonly events: ProposedEvent[];
  weight: number;
}

const begin = (options: streams.BatchAppendReq.Options, now: number): Arriving => {
  const stream = nameIn(options.getStreamIdentifier());
  const deadline = options.getDeadline()?.toDate();
  if (stream === '') throw new Refused(stream, statuses.badRequest('expected the name of a stream'));
  if (deadline !== undefined && deadline.getTime() <= now) throw new Refused(stream, statuses.timeout());
  const expected = expectedIn(options, options.hasStreamPosition() ? options.getStreamPosition() : undefined);
  return { stream, expected, events: [], weight: 0 };
};

const fill = (batch: Arriving, messages: readonly streams.BatchAppendReq.ProposedMessage[]): void => {
  for (const message of messages) {
    const event = proposedIn(message);
    batch.weight += weightOf(event);
    batch.events.push(event);
  }
};

/** The appends of one call, which may each come in several requests. */
export class Batches {
  readonly #arriving = new Map<string, Arriving>();

  /** Takes a request in; the whole append once it is complete. Errors: `Refused`; what else comes for that append is not heard. */
  add(request: streams.BatchAppendReq, now: number): Batch | undefined {
    const id = request.getCorrelationId()?.getString() ?? '';
    const options = request.getOptions();
    if (options !== undefined) this.#arriving.set(id, begin(options, now));
    const batch = this.#arriving.get(id);
    if (batch === undefined) return undefined;
    const refuse = (status: status.Status): never => {
      this.#arriving.delete(id);
      throw new Refused(batch.stream, status);
    };
    try {
      fill(batch, request.getProposedMessagesList());
    } catch (error) {
      if (error instanceof RpcError) refuse(statuses.badRequest(error.details));
      throw error;
    }
    if (batch.weight > LARGEST_APPEND) refuse(statuses.appendTooLarge(LARGEST_APPEND));
    if (!request.getIsFinal()) return undefined;
    this.#arriving.delete(id);
    return batch;
  }
}
