const VM_MODULES = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

/** A step that runs tests; arguments are Jest's. */
export const jestStep = (...args) => ({ program: 'jest', args, env: VM_MODULES });

/** What is looked at without being run. */
const STATIC = [
  { name: 'format', program: 'prettier', args: ['--check', '--log-level=warn', '--cache', '.'] },
  { name: 'lint', program: 'oxlint', args: ['--quiet'] },
  { name: 'types', program: 'tsc', args: [] },
  { name: 'import rules', program: 'depcruise', args: ['--config', '.dependency-cruiser.cjs', 'apps', 'libs'] },
  { name: 'unused exports', program: 'knip', args: ['--no-progress'] },
  {
    name: 'compose files',
    program: 'dclint',
    args: ['docker/compose.yaml', 'docker/compose.cluster.yaml', '--config', 'docker/.dclintrc.json', '--max-warnings', '0'],
  },
];

/** Everything that takes under a minute, in lanes that run side by side. */
export const CHECKS = [STATIC, [{ name: 'unit tests', ...jestStep('--config', 'jest.rooms.config.js', '--maxWorkers=2') }]];

/** Several processes on EventStoreDB and MongoDB: as long as everything else together, and so in a lane of its own. */
const PRODUCTION = 'test/production';

/** Everything else. */
export const WHOLE = [
  [
    { name: 'API description', program: 'redocly', args: ['lint', 'openapi.json'] },
    {
      name: 'stores, processes, journeys',
      ...jestStep('--selectProjects', 'whole', '--testPathIgnorePatterns', PRODUCTION, '--maxWorkers=2'),
    },
  ],
  [{ name: 'the production pair', ...jestStep(PRODUCTION, '--selectProjects', 'whole', '--maxWorkers=1') }],
];
