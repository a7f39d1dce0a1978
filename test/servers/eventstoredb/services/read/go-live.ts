import { passes } from '../../database/filter.js';
import { placeOf, reaches, type LogPosition } from '../../database/position.js';
import { resolveLink } from '../../database/resolve-link.js';
import type { Node } from '../../node.js';
import type { streams } from '../../wire/messages.js';
import { eventResponse } from '../../wire/read-response.js';
import { PAGE } from '../limits.js';
import type { AllSubscription } from './all-subscription.js';
import type { Checkpoints } from './checkpoints.js';

/** Where going live begins: what was sent last, and how many events the log had when the subscription began. */
export interface LiveStart {
  readonly place: LogPosition;
  readonly begun: number;
}

/** Events that wait for a client; one that is further behind has to catch up. */
const BUFFERED = 2 * PAGE;

/** Sends what is written, as long as the client keeps up; answers the place of what was sent last. */
export async function* goLive(
  { database }: Node,
  { filter, interval, resolveLinks }: AllSubscription,
  checkpoints: Checkpoints,
  { place: start, begun }: LiveStart,
  signal: AbortSignal,
): AsyncGenerator<streams.ReadResp, LogPosition> {
  const { log } = database;
  let place = start;
  for (let index = Math.max(begun, log.indexFrom(start.commit)); ; index += 1) {
    await log.longerThan(index, signal);
    const event = log.events[index];
    if (event === undefined || log.events.length - index > BUFFERED) break;
    const isNew = !reaches(place, placeOf(event));
    if (isNew && (filter === undefined || passes(filter, event))) {
      yield eventResponse(resolveLinks ? resolveLink(database, event) : { event });
      place = placeOf(event);
    }
    if (isNew && filter !== undefined && (index - begun + 1) % interval === 0) {
      place = placeOf(event);
      yield* checkpoints.at(place);
    }
  }
  yield* checkpoints.at(place);
  return place;
}
