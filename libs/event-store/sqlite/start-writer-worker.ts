import { Worker } from 'node:worker_threads';
import type { WriterSettings } from './writer-settings.js';

/** Starts the thread that writes, from compiled code and from sources alike. */
export const startWriterWorker = async (settings: WriterSettings): Promise<Worker> => {
  const module = new URL('./log-writer.worker.js', import.meta.url);
  if (!import.meta.url.endsWith('.ts')) return new Worker(module, { workerData: settings });
  const { compiledSource } = await import('./compiled-source.js');
  return new Worker(compiledSource(new URL('./log-writer.worker.ts', import.meta.url)), { workerData: settings });
};
