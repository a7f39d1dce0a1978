import type { RecordedEvent } from './event.js';

/** Which events a subscription asked for: those whose stream or type begins with one of these, or matches. */
export interface Filter {
  readonly on: 'stream' | 'type';
  readonly prefixes: readonly string[];
  readonly pattern: RegExp | undefined;
}

/** Whether a subscription asked for this event. */
export function passes({ on, prefixes, pattern }: Filter, event: RecordedEvent): boolean {
  const text = event[on];
  return pattern === undefined ? prefixes.some((prefix) => text.startsWith(prefix)) : pattern.test(text);
}
