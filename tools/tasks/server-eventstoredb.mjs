import { compiled } from '../setup/compiled.mjs';

/** Serves the stand-in for EventStoreDB until it is interrupted. `--port` (2113), `--control` (a port to make it fail by). */
export const needsBuild = false;

export const run = async (args) => {
  const { serve } = await import(new URL('serve.js', compiled('test/servers/eventstoredb')).href);
  await serve(args);
  return 0;
};
