import { execute } from '../setup/execute.mjs';

/** Serves MongoDB for trying things out, until it is interrupted: a `mongod` on the path, else SecantusDB. `--port`, `--standalone`. */
export const needsBuild = false;

export const run = async (args) => {
  execute('swc', ['test/servers/mongodb', '-d', 'dist', '--config-file', '.swcrc', '--quiet'], { quiet: true });
  const { serve } = await import('../../dist/test/servers/mongodb/serve.js');
  await serve(args);
  return 0;
};
