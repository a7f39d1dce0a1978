const VM_MODULES = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };
const jest = (project, ...more) => ({
  program: 'jest',
  args: ['--selectProjects', project, ...more],
  env: VM_MODULES,
});

/** Everything that takes under a minute. */
export const CHECKS = [
  { name: 'format', program: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'lint', program: 'oxlint', args: ['--quiet'] },
  { name: 'types', program: 'tsc', args: [] },
  { name: 'import rules', program: 'depcruise', args: ['--config', '.dependency-cruiser.cjs', 'apps', 'libs'] },
  { name: 'unused exports', program: 'knip', args: ['--no-progress'] },
  { name: 'unit tests', ...jest('unit') },
];

/** Everything else. */
export const WHOLE = [
  { name: 'API description', program: 'redocly', args: ['lint', 'openapi.json'] },
  { name: 'stores, processes, journeys', ...jest('whole', '--maxWorkers=2') },
];
