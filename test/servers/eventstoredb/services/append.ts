import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { weightOf, type ProposedEvent } from '../database/event.js';
import type { Expected } from '../database/expected.js';
import type { Node } from '../node.js';
import { expectedIn } from '../wire/expected.js';
import { shared, streams } from '../wire/messages.js';
import { proposedIn } from '../wire/proposed.js';
import { RpcError } from '../wire/rpc-error.js';
import { nameIn } from '../wire/stream-name.js';
import { LARGEST_APPEND } from './limits.js';
import { replyWith } from './reply.js';
import { write, type Written } from './write.js';

const { Position, Success, WrongExpectedVersion } = streams.AppendResp;

const refusal = (expected: Expected, actual: bigint): streams.AppendResp => {
  const wrong = new WrongExpectedVersion();
  if (actual === -1n) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
};

const answer = (stream: string, expected: Expected, outcome: Written): streams.AppendResp => {
  if (outcome.kind === 'timeout') throw RpcError.timeout();
  if (outcome.kind === 'not-ready') throw RpcError.notReady();
  if (outcome.kind === 'stream-deleted') throw RpcError.streamDeleted(stream);
  if (outcome.kind === 'wrong-expected-version') return refusal(expected, outcome.actual);
  const position = new Position().setCommitPosition(String(outcome.position)).setPreparePosition(String(outcome.position));
  const success = new Success().setPosition(position);
  if (outcome.revision === -1n) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(outcome.revision));
  return new streams.AppendResp().setSuccess(success);
};

/** Reads the request: what it expects, then its events, as long as they are within the limit. */
const received = async (call: ServerReadableStream<streams.AppendReq, streams.AppendResp>) => {
  let options = new streams.AppendReq.Options();
  const events: ProposedEvent[] = [];
  let weight = 0;
  for await (const part of call as AsyncIterable<streams.AppendReq>) {
    options = part.getOptions() ?? options;
    const message = part.getProposedMessage();
    if (message === undefined) continue;
    const event = proposedIn(message);
    weight += weightOf(event);
    if (weight > LARGEST_APPEND) throw RpcError.appendTooLarge(LARGEST_APPEND);
    events.push(event);
  }
  const stream = nameIn(options.getStreamIdentifier());
  if (stream === '') throw RpcError.unknown('expected the name of a stream');
  return { stream, events, expected: expectedIn(options, options.hasRevision() ? options.getRevision() : undefined) };
};

/** Appends the events of one call: what the client does where it is given credentials. */
export const append =
  (node: Node) =>
  (call: ServerReadableStream<streams.AppendReq, streams.AppendResp>, reply: sendUnaryData<streams.AppendResp>): void =>
    replyWith(reply, async () => {
      const { stream, events, expected } = await received(call);
      const outcome = await write(node, call.getPeer(), () => node.database.append(stream, events, expected));
      return outcome && answer(stream, expected, outcome);
    });
