import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Ending } from '../../faults/subscriptions.js';
import type { Node } from '../../node.js';
import type { streams } from '../../wire/messages.js';
import { RpcError } from '../../wire/rpc-error.js';
import { PAGE } from '../limits.js';

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Messages = AsyncIterable<streams.ReadResp> | Iterable<streams.ReadResp>;

/**
 * Sends what is read by a call, no faster than the client takes it, and lets others have their turn in between. A subscription
 * can be ended from outside.
 */
export function pump(node: Node, call: Call, kind: 'read' | 'subscription', read: (signal: AbortSignal) => Messages): void {
  const abort = new AbortController();
  const { signal } = abort;
  const end = (ending: Ending | 'done'): void => {
    if (signal.aborted) return;
    abort.abort();
    if (ending === 'cut') call.emit('error', RpcError.unavailable());
    else call.end();
  };
  const close = kind === 'subscription' ? node.faults.subscriptions.opened(end) : () => undefined;
  call.once('cancelled', () => abort.abort());

  const run = async (): Promise<void> => {
    await node.faults.pace();
    let sent = 0;
    for await (const message of read(signal)) {
      if (signal.aborted) return;
      if (!call.write(message)) await once(call, 'drain', { signal });
      sent += 1;
      if (sent % PAGE === 0) await turn();
      if (kind === 'subscription' && message.hasEvent()) node.faults.subscriptions.sent(end);
    }
    end('done');
  };

  run()
    .catch((error: unknown) => {
      // Once the call is over, what comes is the waiting that this broke off.
      if (signal.aborted) return;
      abort.abort();
      call.emit('error', error);
    })
    .finally(close);
}
