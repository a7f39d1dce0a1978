import { unsigned, reaches, type LogPosition } from '../../database/position.js';
import { checkpointResponse } from '../../wire/read-response.js';
import type { streams } from '../../wire/messages.js';

/**
 * The checkpoints of one subscription: only a filtered one has any, and they rise. As on the real server they are compared as
 * unsigned numbers, so nothing comes behind the one that stands before everything.
 */
export class Checkpoints {
  #last: LogPosition | undefined;

  constructor(private readonly wanted: boolean) {}

  /** A checkpoint to send; none where it is not wanted or not new. */
  *at(place: LogPosition): Generator<streams.ReadResp> {
    if (!this.wanted || (this.#last !== undefined && reaches(this.#last, unsigned(place)))) return;
    this.#last = unsigned(place);
    yield checkpointResponse(place);
  }
}
