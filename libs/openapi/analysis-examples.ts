import { readModels } from '#projections';
import { cardOf } from '#scoring';
export { cardOf, readModels };
