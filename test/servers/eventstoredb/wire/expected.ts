import type { Expected } from '../database/expected.js';
import { RpcError } from './rpc-error.js';

interface Options {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** What a write expects of its stream. `revision` is set where it is none of the three words. */
export function expectedIn(options: Options, revision: string | undefined): Expected {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  if (revision === undefined) throw RpcError.invalidArgument('expected a revision, or one of: any, no stream, stream exists');
  return BigInt(revision);
}
