import { jestStep } from '../checks.mjs';
import { runLanes } from '../steps.mjs';

/** Three hundred kills, or as many as KILLS says, of projectors, command-api and connections while measurements are recorded. */
export const needsBuild = true;

const { KILLS = '300' } = process.env;
const step = jestStep('test/production/kills', '--selectProjects', 'whole');

export const run = () => runLanes([[{ name: `${KILLS} kills`, ...step, env: { ...step.env, KILLS } }]]);
