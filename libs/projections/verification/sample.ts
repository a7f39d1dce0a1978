import { createHash } from 'node:crypto';
import type { ReadStore } from '#read-store';
import { parseSubjectKey, subjectKey, type AnyReadModel, type Subject } from '../read-model/index.js';

/** So many subjects of a collection, chosen by a seed: the same seed chooses the same ones. */
export async function sampledSubjects(
  store: ReadStore,
  model: AnyReadModel,
  collection: string,
  { seed, size }: { readonly seed: string; readonly size: number },
): Promise<readonly Subject[]> {
  const chosen = new Map<string, string>();
  let greatest = '';
  for await (const { id } of store.stream(collection, { fields: ['id'] })) {
    const key = subjectKey(model.subjectOf(id));
    if (chosen.has(key)) continue;
    const rank = createHash('sha256').update(`${seed}/${key}`).digest('hex');
    if (chosen.size >= size && rank > greatest) continue;
    chosen.set(key, rank);
    const ranked = [...chosen].toSorted(([, left], [, right]) => (left < right ? -1 : 1));
    if (ranked.length > size) chosen.delete(ranked[size]?.[0] ?? '');
    greatest = ranked[Math.min(ranked.length, size) - 1]?.[1] ?? '';
  }
  return [...chosen.keys()].flatMap((key) => parseSubjectKey(key) ?? []);
}
