import { derivedOf, type AnyReadModel } from '#projections';
import type { Document, ReadStore } from '#read-store';

/** The documents with the fields that are worked out when they are read. */
export async function withDerived(
  store: ReadStore,
  { name }: AnyReadModel,
  documents: readonly Document[],
): Promise<readonly Document[]> {
  let read = documents;
  for (const field of derivedOf(name)) {
    const values = await field.of(store, documents);
    read = read.map((document) => ({ ...document, [field.name]: values.get(document.id) }));
  }
  return read;
}
