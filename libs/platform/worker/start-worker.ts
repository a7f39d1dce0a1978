import { Worker, type ResourceLimits } from 'node:worker_threads';
import { compiledSource } from './compiled-source.js';

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
 * does not transform what a worker loads, the source beside it is compiled first, so that both run the same code. `resourceLimits`: how large
 * the parts of its heap may grow; V8 takes what it may before it collects anything.
 */
export const startWorker = (module: URL, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker => {
  const file = FROM_SOURCE ? compiledSource(new URL(module.href.replace(/\.js$/, '.ts'))) : module;
  return new Worker(file, { workerData, resourceLimits });
};
