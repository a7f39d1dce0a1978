import { randomUUID } from 'node:crypto';
import { BEFORE_ALL, reaches, type LogPosition } from '../../database/position.js';
import type { Node } from '../../node.js';
import type { streams } from '../../wire/messages.js';
import { caughtUpResponse, checkpointResponse, confirmationResponse } from '../../wire/read-response.js';
import { catchUp } from './catch-up.js';
import { Checkpoints } from './checkpoints.js';
import { goLive } from './go-live.js';
import type { AllSubscription } from './all-subscription.js';

const startOf = (from: AllSubscription['from'], head: LogPosition): LogPosition => {
  if (from === 'start') return BEFORE_ALL;
  return from === 'end' ? head : from;
};

/**
 * The events of the log, for ever: page by page up to the head, then as they are written; page by page again whenever the
 * client falls behind. A position past the head skips what comes up to it. Errors: `RpcError` for a position at which nothing is.
 */
export async function* subscribeToAll(
  node: Node,
  subscription: AllSubscription,
  signal: AbortSignal,
): AsyncGenerator<streams.ReadResp> {
  const { log } = node.database;
  const head = { commit: log.head, prepare: log.head };
  const begun = log.events.length;
  const checkpoints = new Checkpoints(subscription.filter !== undefined);
  yield confirmationResponse(randomUUID());
  if (node.faults.earlyCheckpoints && subscription.filter !== undefined) yield checkpointResponse(BEFORE_ALL);
  let place = startOf(subscription.from, head);
  if (!reaches(place, head)) place = yield* catchUp(node, subscription, checkpoints, place);
  for (;;) {
    yield caughtUpResponse();
    place = yield* goLive(node, subscription, checkpoints, { place, begun }, signal);
    place = yield* catchUp(node, subscription, checkpoints, place);
  }
}
