import type { Log, Until } from '../log/index.js';
import type { AnyReadModel, Folding } from '../read-model/index.js';
import { foldSubject } from './fold-subject.js';

/** A document folded from the log, `undefined` where no event has made one, and the revision to which each stream was read. */
export interface FoldedDocument {
  readonly document: Folding | undefined;
  readonly read: Readonly<Record<string, number>>;
}

/** A function that folds one document of any of these read models from the log, as it is or as it was known. Throws for an unknown name. */
export const documentFolder =
  (log: Log, models: readonly AnyReadModel[]) =>
  async (readModel: string, id: string, until: Until = {}): Promise<FoldedDocument> => {
    const model = models.find(({ name }) => name === readModel);
    if (!model) throw new Error(`there is no read model ${readModel}`);
    const { documents, read } = await foldSubject(log, model, model.subjectOf(id), { until, only: (key) => key === id });
    return { document: documents.get(id), read };
  };
