import { execute } from '../setup/execute.mjs';

/** How fast it is, beside what the same libraries do: all parts, or those named. Compiles the benchmark beside the build. */
export const needsBuild = true;

export const run = async (parts) => {
  execute('swc', ['test/bench', '-d', 'dist', '--config-file', '.swcrc', '--quiet'], { quiet: true });
  const bench = await import('../../dist/test/bench/main.js');
  return bench.run(parts);
};
