export { sourceFlags, startWorker } from './start-worker.js';
