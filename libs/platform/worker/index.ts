export { sourceFlags, startWorker } from './start-worker.js';
export { compiledSource } from './compiled-source.js';
