import type { ReadStore } from '#read-store';
import { dueSources } from './due/index.js';

/** The first instant after one, and no later than another, at which time acts on something that read models hold; `undefined` where there is none. */
export async function nextDue(readStore: ReadStore, after: string, until: string): Promise<string | undefined> {
  const found: string[] = [];
  for (const { readModel, field } of dueSources) {
    const collection = await readStore.resolve(readModel);
    if (collection === undefined) continue;
    const { documents } = await readStore.find(collection, {
      filter: [
        { field, is: 'gt', value: after },
        { field, is: 'lte', value: until },
      ],
      sort: [{ field, descending: false }],
      limit: 1,
    });
    found.push(...documents.map((document) => String(document[field])));
  }
  return found.toSorted()[0];
}
