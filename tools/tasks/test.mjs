import { CHECKS, WHOLE } from '../checks.mjs';
import { runLanes } from '../steps.mjs';

/** Everything: the check, then stores, processes and journeys. */
export const needsBuild = true;

export const run = async () => (await runLanes(CHECKS)) || runLanes(WHOLE);
