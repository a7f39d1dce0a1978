import type { RecordedEvent } from '#kernel';
import { historyOf, type Log, type Until } from '../log/index.js';
import type { AnyReadModel, Folding, Subject } from '../read-model/index.js';
import { MemoryFold } from './memory-fold.js';
import type { Timeline } from './timeline.js';
import { Timelines, lookupIn } from './timelines.js';

/** How to fold a subject's history. */
export interface FoldOptions {
  /** As known at that moment; everything unless given. */
  readonly until?: Until;
  /** Which documents are wanted; all of the subject unless given. */
  readonly only?: (id: string) => boolean;
  /** Events that are imagined after that moment. Nothing is stored. */
  readonly then?: readonly RecordedEvent[];
  /** States of other streams, shared between the folds of several subjects at the same moment. */
  readonly timelines?: Timelines;
}

/**
 * The documents of a subject, folded anew from the log: what `asOf`, verification, unparking, refolds and what-if all rest on. Documents hold
 * what the runner would have stored at that moment, without what only the runner knows (`judgedTo`, `parked`). Throws what a fold throws.
 */
export async function foldSubject(
  log: Log,
  model: AnyReadModel,
  subject: Subject,
  options: FoldOptions = {},
): Promise<ReadonlyMap<string, Folding>> {
  const { until = {}, only = () => true, then = [] } = options;
  const timelines = options.timelines ?? new Timelines(log, until);
  const atHand = new Map<string, Timeline>();
  const load = async (stream: string | undefined) => {
    if (stream !== undefined && !atHand.has(stream)) atHand.set(stream, await timelines.load(stream));
  };
  const references = Object.values(model.references);

  const applyAll = async (fold: MemoryFold) => {
    for await (const event of events(log, subject, until, then)) {
      if (!model.reactionTo(event.type)) continue;
      for (const reference of references) await load(reference.ofEvent(event));
      fold.apply(event, lookupIn(atHand, event.position));
    }
  };

  const fold = new MemoryFold(model);
  await applyAll(fold);
  if (fold.refolds.size > 0) {
    const anew = new MemoryFold(model, { superseded: fold.superseded, keys: fold.refolds });
    await applyAll(anew);
    fold.adopt(anew);
  }

  const documents = new Map<string, Folding>();
  for (const key of fold.keys()) {
    const folded = fold.folded(key);
    if (!folded || !only(key)) continue;
    for (const reference of references) await load(reference.ofDocument(folded));
    const document = fold.document(key, lookupIn(atHand));
    if (document) documents.set(key, document);
  }
  return documents;
}

async function* events(log: Log, subject: Subject, until: Until, then: readonly RecordedEvent[]): AsyncIterable<RecordedEvent> {
  for await (const stored of historyOf(log, subject, { until })) yield log.decode(stored);
  yield* then;
}
