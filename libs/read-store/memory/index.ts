export { ReadStoreContents, memoryReadStore } from './memory-read-store.js';
