import { asRequested, type FoldRequest } from '#kernel';
import type { TSchema } from 'typebox';
import type { Draft } from './draft.js';

/** A document folded from the log to its head, `undefined` where no event has made one, and the revision at which each stream was read. */
export interface FoldedDocument {
  readonly document: unknown;
  readonly read: Readonly<Record<string, number>>;
}

/** Folds one document of a read model from the log, with the projection's own functions. */
export type FoldDocument = (readModel: string, id: string) => Promise<FoldedDocument>;

/** For a ledger without read models: nothing can be folded. */
export const foldsNothing: FoldDocument = async (readModel, id) => {
  throw new Error(`a decision rests on ${id} of ${readModel}, and the dispatcher was given no foldDocument`);
};

/** Documents that a decision rests on, by name, and the revision at which each stream was read. */
export interface FoldedNow {
  readonly documents: Readonly<Record<string, unknown>>;
  readonly read: Readonly<Record<string, number>>;
}

/**
 * Folds the documents that a decision rests on. They are folded from what is stored, so the draft must hold no events yet. Throws where it
 * does, and where a document is not what the decision relies on.
 */
export async function foldedDocuments(
  requests: Readonly<Record<string, FoldRequest<TSchema>>>,
  draft: Draft,
  foldDocument: FoldDocument,
): Promise<FoldedNow> {
  const documents: Record<string, unknown> = {};
  let read: Readonly<Record<string, number>> = {};
  for (const [name, request] of Object.entries(requests)) {
    if (draft.events.length > 0)
      throw new Error(`${name} cannot be folded: ${draft.base.stream} has events that are not stored yet`);
    if (request.id === undefined) continue;
    const found = await foldDocument(request.readModel, request.id);
    documents[name] = asRequested(request, found.document);
    read = { ...read, ...found.read };
  }
  return { documents, read };
}
