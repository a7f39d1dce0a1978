import { status as codes } from '@grpc/grpc-js';
import type { Expected } from '../database/expected.js';
import { shared, status } from './messages.js';
import { identifierOf } from './stream-name.js';

interface Detail {
  serializeBinary(): Uint8Array;
}

/** The bytes of a status whose third field is an empty message: the class of that, `google.protobuf.Any`, is not shipped. */
const WITH_EMPTY_DETAILS = Uint8Array.of((3 << 3) | 2, 0);

/** An error in the answer to a batch: the client finds out what it is by the name of its detail. */
const statusOf = (name: string, code: number, detail: Detail, type = `event_store.client.${name}`): status.Status => {
  const message = status.Status.deserializeBinary(WITH_EMPTY_DETAILS).setCode(code).setMessage(name);
  message.getDetails()?.pack(detail.serializeBinary(), type);
  return message;
};

/** The stream is not where the append expected it; -1 stands for no stream. */
export function wrongExpectedVersion(expected: Expected, actual: bigint): status.Status {
  const detail = new shared.WrongExpectedVersion();
  if (actual === -1n) detail.setCurrentNoStream(new shared.Empty());
  else detail.setCurrentStreamRevision(String(actual));
  if (expected === 'any') detail.setExpectedAny(new shared.Empty());
  else if (expected === 'no_stream') detail.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') detail.setExpectedStreamExists(new shared.Empty());
  else detail.setExpectedStreamPosition(String(expected));
  return statusOf('WrongExpectedVersion', codes.ALREADY_EXISTS, detail);
}

/** The stream has been ended for good. */
export const streamDeleted = (stream: string): status.Status =>
  statusOf('StreamDeleted', codes.NOT_FOUND, new shared.StreamDeleted().setStreamIdentifier(identifierOf(stream)));

/** The server has only just started. It says so without a code, so to the client it is an error that it does not know. */
export const notReady = (): status.Status =>
  statusOf('Server Is Not Ready', codes.OK, new shared.Empty(), 'google.protobuf.Empty');

/** The append came behind its deadline, or the server gave up waiting for it. */
export const timeout = (): status.Status => statusOf('Timeout', codes.DEADLINE_EXCEEDED, new shared.Timeout());

/** More bytes than an append may have. */
export const appendTooLarge = (limit: number): status.Status =>
  statusOf('MaximumAppendSizeExceeded', codes.INVALID_ARGUMENT, new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit));

/** A request that makes no sense. */
export const badRequest = (message: string): status.Status =>
  statusOf('BadRequest', codes.INVALID_ARGUMENT, new shared.BadRequest().setMessage(message));
