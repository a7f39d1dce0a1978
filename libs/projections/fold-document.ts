import { METRIC_SERIES } from '#contracts';
import type { Log, Until } from './log/index.js';
import { metricSeries } from './metric-series/metric-series.js';
import { readModels } from './read-models.js';
import { documentFolder, type FoldedDocument } from './replay/index.js';

/**
 * One document of a read model, by its public name, folded from the log: as it is, or as it was known; or the series of a partner's metrics,
 * which only decisions ask for. With the revision to which each stream was read, so that a decision may rest on it. Throws for an unknown name.
 */
export const foldDocument = (log: Log, readModel: string, id: string, until?: Until): Promise<FoldedDocument> =>
  readModel === METRIC_SERIES ? metricSeries(log, id, until) : documentFolder(log, readModels)(readModel, id, until);
