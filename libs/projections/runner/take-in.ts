import type { StoredEvent } from '#event-store';
import type { RecordedEvent } from '#kernel';
import type { Log } from '../log/index.js';
import type { AnyReadModel } from '../read-model/index.js';
import { allDone } from './all-done.js';
import type { LiveReferences } from './live-references.js';
import type { Projection } from './projection.js';

type Read = { readonly event: RecordedEvent } | { readonly stored: StoredEvent; readonly error: unknown };

/** Takes a batch of the log into the documents in memory of every projection. Each event is read once for all of them. */
export async function takeIn(
  batch: readonly StoredEvent[],
  log: Log,
  projections: readonly Projection[],
  references: LiveReferences,
): Promise<void> {
  const read = batch.map((stored): Read => {
    try {
      return { event: log.decode(stored) };
    } catch (error) {
      return { stored, error };
    }
  });
  const events = read.flatMap((one) => ('event' in one ? one.event : []));
  const models = new Set(projections.map(({ parts }) => parts.model));
  await references.bring(streamsFor(events, models), events);
  for (const one of read) {
    if ('event' in one) {
      references.advance(one.event);
      for (const { intake } of projections) intake.plan(one.event, references);
    } else {
      references.spoil(one.stored.stream, one.stored.position, one.error);
      for (const { intake } of projections) intake.planUnreadable(one.stored, one.error);
    }
  }
  references.release();
  await allDone(projections.map(({ intake }) => intake.fold()));
}

/** The streams whose states the folds of the events look at. */
function streamsFor(events: readonly RecordedEvent[], models: ReadonlySet<AnyReadModel>): ReadonlySet<string> {
  const streams = new Set<string>();
  for (const model of models) {
    const references = Object.values(model.references);
    if (references.length === 0) continue;
    for (const event of events) {
      if (!model.reactionTo(event.type)) continue;
      for (const reference of references) {
        const stream = reference.ofEvent(event);
        if (stream !== undefined) streams.add(stream);
      }
    }
  }
  return streams;
}
