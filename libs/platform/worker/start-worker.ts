import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const FROM_SOURCE = import.meta.url.endsWith('.ts');

/** What `node` needs on its command line to run a file of the sources; nothing when this code was compiled. */
export const sourceFlags: readonly string[] = FROM_SOURCE
  ? [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      `--import=${new URL('source-hooks.ts', import.meta.url).href}`,
    ]
  : [];

/**
 * Starts a worker thread. `module` is the compiled name of its file, `new URL('./writer.worker.js', import.meta.url)`; under Jest, which
 * does not transform what a worker loads, its source beside it runs instead, so that both run the same code.
 */
export const startWorker = (module: URL, workerData: unknown): Worker =>
  FROM_SOURCE
    ? new Worker(fileURLToPath(module).replace(/\.js$/, '.ts'), { workerData, execArgv: [...sourceFlags] })
    : new Worker(module, { workerData });
