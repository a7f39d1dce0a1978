import type { ReadStore } from '#read-store';
import type { Log } from '../log/index.js';
import type { AnyReadModel, Folding, Subject } from '../read-model/index.js';
import { Timelines, foldSubject } from '../replay/index.js';
import { differenceOf, type Difference } from './differences.js';

/** A collection that is checked against the log. */
export interface Checked {
  readonly log: Log;
  readonly store: ReadStore;
  readonly model: AnyReadModel;
  readonly collection: string;
  /** The position up to which the documents of a subject are committed; `undefined` while nothing is. */
  committedTo(subject: Subject): Promise<string | undefined>;
}

/** How often a subject is looked at again because the runner changed it meanwhile. */
const ATTEMPTS = 5;

/**
 * Folds a subject's history anew and compares its documents with those that the store holds. A runner at work meanwhile is no difference.
 * `ids`: documents to look for beside those that the fold makes.
 */
export async function verifySubject(
  checked: Checked,
  subject: Subject,
  ids: readonly string[] = [],
): Promise<{ readonly documents: readonly string[]; readonly differences: readonly Difference[] }> {
  const { log, store, model, collection } = checked;
  for (let attempt = 1; ; attempt += 1) {
    const position = await checked.committedTo(subject);
    if (position === undefined) return { documents: [], differences: [] };
    const until = { position };
    const { documents: folded } = await foldSubject(log, model, subject, { until, timelines: new Timelines(log, until) });
    const documents = [...folded.keys()];
    const all = [...new Set([...documents, ...ids])];
    const stored: ReadonlyMap<string, Folding> = await store.getMany(collection, all);
    const differences = all.flatMap((id) => differenceOf(collection, id, stored.get(id), folded.get(id)) ?? []);
    const hasMoved = (await checked.committedTo(subject)) !== position;
    if (differences.length === 0 || !hasMoved || attempt === ATTEMPTS) return { documents, differences };
  }
}
