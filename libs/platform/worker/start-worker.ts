import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const FROM_SOURCE = import.meta.url.endsWith('.ts');

const SOURCE_FLAGS = [
  '--conditions=source',
  '--disable-warning=ExperimentalWarning',
  `--import=${new URL('source-hooks.ts', import.meta.url).href}`,
];

/**
 * Starts a worker thread. `module` is the compiled name of its file, `new URL('./writer.worker.js', import.meta.url)`; under Jest, which
 * does not transform what a worker loads, its source beside it runs instead, so that both run the same code.
 */
export const startWorker = (module: URL, workerData: unknown): Worker =>
  FROM_SOURCE
    ? new Worker(fileURLToPath(module).replace(/\.js$/, '.ts'), { workerData, execArgv: SOURCE_FLAGS })
    : new Worker(module, { workerData });
