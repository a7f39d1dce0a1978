import type { handleUnaryCall, sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { Outcome } from '../database/database.js';
import type { Expected } from '../database/expected.js';
import type { Node } from '../node.js';
import { expectedIn } from '../wire/expected.js';
import { streams } from '../wire/messages.js';
import { RpcError } from '../wire/rpc-error.js';
import { nameIn } from '../wire/stream-name.js';
import { replyWith } from './reply.js';
import { write, type Written } from './write.js';

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options;

const AS_NUMBER = { any: -2n, no_stream: -1n, stream_exists: -4n };

const versionOf = (expected: Expected): bigint => (typeof expected === 'bigint' ? expected : AS_NUMBER[expected]);

/** Where the deletion was written. Errors: `RpcError`. */
const positionOf = (stream: string, expected: Expected, outcome: Written): string => {
  if (outcome.kind === 'timeout') throw RpcError.timeout();
  if (outcome.kind === 'not-ready') throw RpcError.notReady();
  if (outcome.kind === 'stored') return String(outcome.position);
  if (outcome.kind === 'stream-deleted') throw RpcError.streamDeleted(stream);
  throw RpcError.wrongExpectedVersion(stream, versionOf(expected), outcome.actual);
};

/** A deletion: does it, and answers with its position. */
const deletion =
  <Request extends { getOptions(): Options | undefined }, Response>(
    node: Node,
    store: (stream: string, expected: Expected) => Outcome,
    responseAt: (position: string) => Response,
  ): handleUnaryCall<Request, Response> =>
  (call: ServerUnaryCall<Request, Response>, reply: sendUnaryData<Response>) =>
    replyWith(reply, async () => {
      const options = call.request.getOptions();
      if (options === undefined) throw RpcError.invalidArgument('expected options');
      const stream = nameIn(options.getStreamIdentifier());
      const expected = expectedIn(options, options.hasRevision() ? options.getRevision() : undefined);
      const outcome = await write(node, call.getPeer(), () => store(stream, expected));
      return outcome && responseAt(positionOf(stream, expected, outcome));
    });

/** Hides the events of a stream. */
export const deleteStream = (node: Node): handleUnaryCall<streams.DeleteReq, streams.DeleteResp> =>
  deletion(
    node,
    (stream, expected) => node.database.delete(stream, expected),
    (position) => {
      const place = new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
      return new streams.DeleteResp().setPosition(place);
    },
  );

/** Ends a stream for good. */
export const tombstone = (node: Node): handleUnaryCall<streams.TombstoneReq, streams.TombstoneResp> =>
  deletion(
    node,
    (stream, expected) => node.database.tombstone(stream, expected),
    (position) => {
      const place = new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
      return new streams.TombstoneResp().setPosition(place);
    },
  );
