import { decimal } from '#kernel';
import { fault, within, type DefinitionFault } from '../fault.js';

/** The fault of scores that do not rise from `lowest` to `highest`, told at that field. */
export const checkSpan = (lowest: string, highest: string, path: string, field: string): readonly DefinitionFault[] =>
  decimal(lowest).lt(highest)
    ? []
    : [fault('curve-empty', within(path, field), `expected a score above the lowest, ${lowest}, and ${highest} came`)];
