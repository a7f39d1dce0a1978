import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Node } from '../node.js';
import * as statuses from '../wire/batch-status.js';
import { shared, streams } from '../wire/messages.js';
import { identifierOf } from '../wire/stream-name.js';
import { Batches, Refused, type Batch } from './batches.js';
import { write, type Written } from './write.js';

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

const { Success } = streams.BatchAppendResp;

const responseTo = (request: streams.BatchAppendReq, stream: string): streams.BatchAppendResp =>
  new streams.BatchAppendResp().setCorrelationId(request.getCorrelationId()).setStreamIdentifier(identifierOf(stream));

const success = (revision: bigint, position: bigint): streams.BatchAppendResp.Success => {
  const place = new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position));
  const message = new Success().setPosition(place);
  return revision === -1n ? message.setNoStream(new shared.Empty()) : message.setCurrentRevision(String(revision));
};

const answer = (response: streams.BatchAppendResp, { stream, expected }: Batch, outcome: Written): streams.BatchAppendResp => {
  if (outcome.kind === 'stored') return response.setSuccess(success(outcome.revision, outcome.position));
  if (outcome.kind === 'timeout') return response.setError(statuses.timeout());
  if (outcome.kind === 'not-ready') return response.setError(statuses.notReady());
  if (outcome.kind === 'stream-deleted') return response.setError(statuses.streamDeleted(stream));
  return response.setError(statuses.wrongExpectedVersion(expected, outcome.actual));
};

/** Appends the batches that come by one call, and answers each: what the client does where it is not given credentials. */
export const batchAppend =
  (node: Node) =>
  (call: Call): void => {
    const batches = new Batches();
    const running = new Set<Promise<void>>();

    const handle = async (request: streams.BatchAppendReq): Promise<void> => {
      try {
        const batch = batches.add(request, Date.now());
        if (batch === undefined) return;
        const { stream, events, expected } = batch;
        const outcome = await write(node, call.getPeer(), () => node.database.append(stream, events, expected));
        if (outcome !== undefined) call.write(answer(responseTo(request, stream), batch, outcome));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        call.write(responseTo(request, error.stream).setError(error.status));
      }
    };

    call.on('data', (request: streams.BatchAppendReq) => {
      const done: Promise<void> = handle(request)
        .catch((error: unknown) => void call.emit('error', error))
        .finally(() => running.delete(done));
      running.add(done);
    });
    call.on('end', () => void Promise.all(running).then(() => call.end()));
  };
