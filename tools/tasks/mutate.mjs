import { execute } from '../setup/execute.mjs';

/**
 * Mutation testing of scoring and calendar: changes the code in small ways, and asks whether a test notices. Fails below 85%. Takes folders or
 * files for a part of it; results are kept, so that parts add up and only what has changed is tried again. `--force` tries all again.
 */
export const needsBuild = false;

const NO_CODE_OF_ITS_OWN = ['!libs/**/*.spec.ts', '!libs/**/testing/**', '!libs/**/index.ts'];

const filesIn = (part) => (part.endsWith('.ts') ? part : `${part.replace(/\/$/, '')}/**/*.ts`);

export const run = (args) => {
  const parts = args.filter((arg) => !arg.startsWith('-'));
  const options = args.filter((arg) => arg.startsWith('-'));
  const files = parts.length > 0 ? ['--mutate', [...parts.map(filesIn), ...NO_CODE_OF_ITS_OWN].join(',')] : [];
  execute('stryker', ['run', ...files, ...options]);
  return 0;
};
