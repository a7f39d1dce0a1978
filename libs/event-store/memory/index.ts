export { memoryEventStore } from './memory-event-store.js';
export { MemoryLog } from './memory-log.js';
