import type { Log, Until } from './log/index.js';
import { readModels } from './read-models.js';
import { documentFolder, type FoldedDocument } from './replay/index.js';

/**
 * One document of a read model, by its public name, folded from the log: as it is, or as it was known. With the revision to which each stream
 * was read, so that a decision may rest on it. Throws for an unknown name.
 */
export const foldDocument = (log: Log, readModel: string, id: string, until?: Until): Promise<FoldedDocument> =>
  documentFolder(log, readModels)(readModel, id, until);
