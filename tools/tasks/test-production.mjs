import { jestStep } from '../checks.mjs';
import { runLanes } from '../steps.mjs';

/** All that touches EventStoreDB or MongoDB: on the servers that EVENTSTOREDB_URL and MONGODB_URL name, else on those for tests. */
export const needsBuild = true;

const ON_THE_PAIR = ['eventstoredb', 'mongodb', 'test/production', 'test/servers'];

export const run = () =>
  runLanes([[{ name: 'EventStoreDB and MongoDB', ...jestStep(...ON_THE_PAIR, '--selectProjects', 'whole', '--maxWorkers=2') }]]);
