import { statesForDocument, type AnyReadModel, type Folding } from '../read-model/index.js';
import type { LiveReferences } from './live-references.js';
import type { WorkingSet } from './working-set.js';

/** What came of judging a document: the document, or what kept it from being judged. */
export type Judged = { readonly document: Folding } | { readonly error: unknown };

/** The streams that judging the documents looks at. */
const streamsFor = (model: AnyReadModel, documents: Iterable<Folding>): ReadonlySet<string> => {
  const streams = new Set<string>();
  for (const document of documents)
    for (const reference of Object.values(model.references)) {
      const stream = reference.ofDocument(document);
      if (stream !== undefined) streams.add(stream);
    }
  return streams;
};

/** Judges documents by the rules known now. One that cannot be judged does not keep the others from it. */
export async function judge(
  model: AnyReadModel,
  documents: readonly Folding[],
  references: LiveReferences,
  working: WorkingSet,
): Promise<readonly Judged[]> {
  const { finish, looksAt } = model;
  if (!finish) return documents.map((document) => ({ document }));
  await references.bring(streamsFor(model, documents));
  const known = await besides(model, looksAt, documents, references, working);
  return documents.map((document): Judged => {
    try {
      const states = statesForDocument(model.references, document, references.lookup);
      return { document: finish(document, states, (id) => known.get(id)) };
    } catch (error) {
      return { error };
    }
  });
}

/** The documents whose judgement looks at one of these, as far as they exist and are not among them. */
export async function affectedBy(
  model: AnyReadModel,
  documents: readonly Folding[],
  references: LiveReferences,
  working: WorkingSet,
): Promise<readonly Folding[]> {
  const { lookedAtBy } = model;
  if (!lookedAtBy) return [];
  await references.bring(streamsFor(model, documents));
  const known = await besides(model, lookedAtBy, documents, references, working);
  const own = new Set(documents.map(({ id }) => id));
  return [...known.values()].filter(({ id }) => !own.has(id));
}

async function besides(
  model: AnyReadModel,
  which: AnyReadModel['looksAt'],
  documents: readonly Folding[],
  references: LiveReferences,
  working: WorkingSet,
): Promise<ReadonlyMap<string, Folding>> {
  if (!which) return new Map();
  const ids = documents.flatMap((document) => {
    try {
      return which(document, statesForDocument(model.references, document, references.lookup));
    } catch {
      // Judging the document fails the same way, and parks it with this error.
      return [];
    }
  });
  return ids.length === 0 ? new Map() : working.bring(ids);
}
