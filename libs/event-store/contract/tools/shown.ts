import type { NewEvent, StoredEvent } from '../../event.js';

/** Where an event is, and which: what two readings of the same log must agree on. */
export const shown = ({ stream, revision, position, id }: StoredEvent) => ({ stream, revision, position, id });

/** The ids of events, in order. */
export const idsOf = (events: readonly NewEvent[]): string[] => events.map(({ id }) => id);
