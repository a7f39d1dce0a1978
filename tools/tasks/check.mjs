import { runLanes } from '../steps.mjs';
import { CHECKS } from '../checks.mjs';

/** What a developer runs before a commit: format, lint, types, import rules, unused exports, unit tests. */
export const needsBuild = false;

export const run = () => runLanes(CHECKS);
