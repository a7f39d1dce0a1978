import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Node } from '../../node.js';
import type { streams } from '../../wire/messages.js';
import { RpcError } from '../../wire/rpc-error.js';
import { pump } from './pump.js';
import { readAll } from './read-all.js';
import { readStream } from './read-stream.js';
import { allSubscription, logRange, streamRange, streamSubscription } from './requested.js';
import { subscribeToAll } from './subscribe-to-all.js';
import { subscribeToStream } from './subscribe-to-stream.js';

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** Reads and subscriptions are one method of the interface: the options say which of the four this is. */
export const read =
  (node: Node) =>
  (call: Call): void => {
    const options = call.request.getOptions();
    if (options === undefined) {
      call.emit('error', RpcError.invalidArgument('expected options'));
      return;
    }
    const { database } = node;
    const isOfStream = options.hasStream();
    if (options.hasSubscription()) {
      pump(node, call, 'subscription', (signal) =>
        isOfStream
          ? subscribeToStream(database, streamSubscription(options), signal)
          : subscribeToAll(node, allSubscription(options), signal),
      );
    } else {
      pump(node, call, 'read', () =>
        isOfStream ? readStream(database, streamRange(options)) : readAll(database, logRange(options)),
      );
    }
  };
