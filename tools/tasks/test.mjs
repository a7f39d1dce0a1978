import { CHECKS, WHOLE } from '../checks.mjs';
import { runSteps } from '../steps.mjs';

/** Everything: the check, then stores, processes and journeys. */
export const needsBuild = true;

export const run = () => runSteps([...CHECKS, ...WHOLE]);
