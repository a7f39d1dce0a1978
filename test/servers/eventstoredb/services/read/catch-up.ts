import { setImmediate as turn } from 'node:timers/promises';
import { passes } from '../../database/filter.js';
import type { RecordedEvent } from '../../database/event.js';
import { placeOf, reaches, type LogPosition } from '../../database/position.js';
import { resolveLink } from '../../database/resolve-link.js';
import type { Node } from '../../node.js';
import { eventResponse } from '../../wire/read-response.js';
import { RpcError } from '../../wire/rpc-error.js';
import type { streams } from '../../wire/messages.js';
import { PAGE } from '../limits.js';
import type { AllSubscription } from './all-subscription.js';
import type { Checkpoints } from './checkpoints.js';

interface Page {
  readonly events: readonly RecordedEvent[];
  readonly considered: number;
  readonly isLast: boolean;
  readonly next: LogPosition;
}

/** What passes from a place on, until the page is full or the window has been searched. */
const readPage = ({ database }: Node, { filter, window }: AllSubscription, from: LogPosition): Page => {
  const { log } = database;
  const events: RecordedEvent[] = [];
  let index = log.indexFrom(from.commit);
  let considered = 0;
  let next = from;
  for (; events.length < PAGE && considered < window; index += 1) {
    const event = log.events[index];
    if (event === undefined) return { events, considered, isLast: true, next };
    if (!reaches(placeOf(event), from)) continue;
    considered += 1;
    if (filter === undefined || passes(filter, event)) events.push(event);
    next = { commit: log.behind(index), prepare: 0n };
  }
  return { events, considered, isLast: false, next };
};

/** Where the first page is read from, and the first checkpoint inside a log stands. */
const BEGINNING: LogPosition = { commit: 0n, prepare: 0n };

/** Reads up to the head, page by page; answers the place of what was sent last, an event or a checkpoint. */
export async function* catchUp(
  node: Node,
  subscription: AllSubscription,
  checkpoints: Checkpoints,
  start: LogPosition,
): AsyncGenerator<streams.ReadResp, LogPosition> {
  if (!node.database.log.isPosition(start.commit)) throw RpcError.invalidArgument('Trying to read from an invalid position.');
  let place = start;
  let from = reaches(start, BEGINNING) ? start : BEGINNING;
  let counter = 0;
  for (;;) {
    await node.faults.pace();
    await turn();
    const page = readPage(node, subscription, from);
    if (node.faults.earlyCheckpoints) yield* checkpoints.at(page.next);
    for (const event of page.events) {
      if (reaches(place, placeOf(event))) continue;
      yield eventResponse(subscription.resolveLinks ? resolveLink(node.database, event) : { event });
      place = placeOf(event);
    }
    if (page.isLast) {
      yield* checkpoints.at(place);
      return place;
    }
    counter += page.considered;
    if (subscription.filter !== undefined && counter >= subscription.interval) {
      counter %= subscription.interval;
      place = reaches(place, from) ? place : from;
      yield* checkpoints.at(place);
    }
    from = page.next;
  }
}
