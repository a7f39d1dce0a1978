import { Metadata, status } from '@grpc/grpc-js';

/** An answer of gRPC that is an error, as grpc-js sends it: a code, a text, and trailers that the client makes its errors from. */
export class RpcError extends Error {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details);
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, value);
  }

  /** A request that makes no sense. */
  static invalidArgument(details: string): RpcError {
    return new RpcError(status.INVALID_ARGUMENT, details);
  }

  /** What EventStoreDB says where it did not foresee an error. */
  static unknown(details: string): RpcError {
    return new RpcError(status.UNKNOWN, details);
  }

  /** The server goes away. */
  static unavailable(): RpcError {
    return new RpcError(status.UNAVAILABLE, 'Connection dropped');
  }

  /** The server has only just started. */
  static notReady(): RpcError {
    return new RpcError(status.UNAVAILABLE, 'Server Is Not Ready');
  }

  /** The server gave up waiting for a write. */
  static timeout(): RpcError {
    return new RpcError(status.ABORTED, 'Operation timed out');
  }

  /** The stream has been ended for good. */
  static streamDeleted(stream: string): RpcError {
    const trailers = { exception: 'stream-deleted', 'stream-name': stream };
    return new RpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, trailers);
  }

  /** A stream is not where a deletion expected it. */
  static wrongExpectedVersion(stream: string, expected: bigint, actual: bigint): RpcError {
    const details = `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`;
    const versions = { 'expected-version': String(expected), 'actual-version': String(actual) };
    return new RpcError(status.FAILED_PRECONDITION, details, {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      ...versions,
    });
  }

  /** More bytes than an append may have. */
  static appendTooLarge(limit: number): RpcError {
    const trailers = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(limit) };
    return new RpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, trailers);
  }
}
