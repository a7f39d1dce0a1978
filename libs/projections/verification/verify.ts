import { subjectKey, type Subject } from '../read-model/index.js';
import { differenceOf, type Difference } from './differences.js';
import { subjectsIn } from './subjects.js';
import { verifySubject, type Checked } from './verify-subject.js';

/** What came of checking a collection against the log. */
export interface Verified {
  readonly collection: string;
  /** How many documents the log makes, and how many the store holds. */
  readonly folded: number;
  readonly stored: number;
  /** At most so many as were asked for. */
  readonly differences: readonly Difference[];
}

/** How to verify. */
export interface VerifyOptions {
  /** Which subjects; all unless given. */
  readonly subjects?: readonly Subject[];
  /** How many differences to tell; the checking ends there. 100 unless given. */
  readonly mostDifferences?: number;
  /** Told after each subject how many of how many are checked. */
  onProgress?(done: number, of: number): void;
}

/** Checks a whole collection: every subject of the log is folded again, one at a time, and every document compared. */
export async function verify(checked: Checked, options: VerifyOptions = {}): Promise<Verified> {
  const { log, store, collection } = checked;
  const { mostDifferences = 100, onProgress } = options;
  const subjects = options.subjects ?? (await subjectsIn(log, await log.eventStore.logHead()));
  const differences: Difference[] = [];
  let folded = 0;
  for (const [at, subject] of subjects.entries()) {
    const result = await verifySubject(checked, subject);
    folded += result.documents.length;
    differences.push(...result.differences);
    onProgress?.(at + 1, subjects.length);
    if (differences.length >= mostDifferences) break;
  }
  const stored = await store.count(collection);
  const isWhole = options.subjects === undefined && differences.length < mostDifferences;
  if (isWhole && stored > folded) differences.push(...(await extras(checked, mostDifferences - differences.length)));
  return { collection, folded, stored, differences: differences.slice(0, mostDifferences) };
}

/** Documents that no subject makes, found where the store holds more of them than the log makes. */
async function extras(checked: Checked, most: number): Promise<readonly Difference[]> {
  const { store, model, collection } = checked;
  const found: Difference[] = [];
  let known: ReadonlySet<string> = new Set();
  let subjectAtHand = '';
  for await (const { id } of store.stream(collection, { fields: ['id'], sort: [{ field: 'id', descending: false }] })) {
    const subject = model.subjectOf(id);
    if (subjectKey(subject) !== subjectAtHand) {
      known = new Set((await verifySubject(checked, subject)).documents);
      subjectAtHand = subjectKey(subject);
    }
    const stored = known.has(id) ? undefined : (await store.getMany(collection, [id])).get(id);
    const difference = stored && differenceOf(collection, id, stored, undefined);
    if (difference) found.push(difference);
    if (found.length >= most) break;
  }
  return found;
}
