import { execute } from '../setup/execute.mjs';

/** Mutation testing of scoring and calendar: changes the code in small ways, and asks whether a test notices. Fails below 85%. */
export const needsBuild = false;

export const run = (args) => {
  const files = args.length > 0 ? ['--mutate', args.join(',')] : [];
  execute('stryker', ['run', ...files]);
  return 0;
};
