import type { Filter } from '../../database/filter.js';
import type { LogPosition } from '../../database/position.js';
import { streams } from '../../wire/messages.js';
import { RpcError } from '../../wire/rpc-error.js';
import { nameIn } from '../../wire/stream-name.js';
import { PAGE } from '../limits.js';
import type { AllSubscription } from './all-subscription.js';
import type { LogRange } from './read-all.js';
import type { StreamRange } from './read-stream.js';
import type { StreamSubscription } from './subscribe-to-stream.js';

type Options = streams.ReadReq.Options;
type FilterOptions = streams.ReadReq.Options.FilterOptions;

const LARGEST = 2n ** 63n - 1n;

const patternOf = (regex: string): RegExp | undefined => {
  if (regex === '') return undefined;
  try {
    return new RegExp(regex, 'u');
  } catch (error) {
    throw RpcError.invalidArgument(error instanceof Error ? error.message : String(error));
  }
};

const filterIn = (options: FilterOptions): Filter => {
  const isOnType = options.hasEventType();
  const expression = isOnType ? options.getEventType() : options.getStreamIdentifier();
  if (expression === undefined) throw RpcError.invalidArgument('expected a filter on event types or stream names');
  return { on: isOnType ? 'type' : 'stream', prefixes: expression.getPrefixList(), pattern: patternOf(expression.getRegex()) };
};

const fromOf = (from: { hasStart(): boolean; hasEnd(): boolean }): 'start' | 'end' | undefined => {
  if (from.hasStart()) return 'start';
  return from.hasEnd() ? 'end' : undefined;
};

const streamIn = (options: Options): Pick<StreamRange, 'stream' | 'from' | 'resolveLinks'> => {
  const about = options.getStream() ?? new streams.ReadReq.Options.StreamOptions();
  const from = fromOf(about) ?? BigInt(about.getRevision());
  return { stream: nameIn(about.getStreamIdentifier()), from, resolveLinks: options.getResolveLinks() };
};

/** The largest number on the wire stands for the end. */
const placeIn = (options: Options): LogPosition | 'start' | 'end' => {
  const about = options.getAll();
  const position = about?.getPosition();
  if (about === undefined || position === undefined) return (about && fromOf(about)) ?? 'start';
  const place = { commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) };
  return place.commit > LARGEST ? 'end' : place;
};

const filterOf = (options: Options): FilterOptions | undefined => (options.hasFilter() ? options.getFilter() : undefined);

/** The part of a stream that a request asks for. */
export const streamRange = (options: Options): StreamRange => ({
  ...streamIn(options),
  backwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
  count: BigInt(options.getCount()),
});

/** The part of the log that a request asks for. */
export function logRange(options: Options): LogRange {
  const place = placeIn(options);
  const filter = filterOf(options);
  return {
    from: typeof place === 'string' ? place : place.commit,
    backwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    count: BigInt(options.getCount()),
    filter: filter && filterIn(filter),
    resolveLinks: options.getResolveLinks(),
  };
}

/** The stream that a request subscribes to. */
export const streamSubscription = (options: Options): StreamSubscription => streamIn(options);

/** What of the log a request subscribes to. */
export function allSubscription(options: Options): AllSubscription {
  const filter = filterOf(options);
  const window = filter?.hasMax() === true ? filter.getMax() : PAGE;
  return {
    from: placeIn(options),
    filter: filter && filterIn(filter),
    window,
    interval: window * (filter?.getCheckpointintervalmultiplier() ?? 1),
    resolveLinks: options.getResolveLinks(),
  };
}
