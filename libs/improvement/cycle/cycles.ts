import { cycleClosed } from '#contracts';
import { on, slice, type Json } from '#kernel';
import { Map } from 'immutable';

/** The cycles of a partner in a program that are closed: the revision of the event, by period. */
export type Cycles = Map<string, number>;

/** Which cycles of a partner in a program are closed. */
export const cycles = slice<Cycles>({
  name: 'cycles',
  version: 1,
  of: 'improvement',
  initial: Map(),
  reactions: [on(cycleClosed, (state, { data, revision }) => state.set(data.periodId, revision))],
  snapshot: {
    write: (state) => [...state] as unknown as Json,
    read: (json) => Map(json as unknown as readonly (readonly [string, number])[]),
  },
});
