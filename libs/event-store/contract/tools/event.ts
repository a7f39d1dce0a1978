import { randomUUID } from 'node:crypto';
import type { EventPayload, NewEvent } from '../../event.js';

/** A new event with an id of its own. */
export const event = (data: EventPayload = {}, metadata: EventPayload = { commandId: 'c-1' }): NewEvent => ({
  id: randomUUID(),
  type: 'MetricRecorded',
  data,
  metadata,
});

/** So many new events, told apart by `data.n`. */
export const events = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => event({ n }));
