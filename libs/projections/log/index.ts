export { historyOf, type HistoryOptions } from './history.js';
export type { Log } from './log.js';
export type { Direction } from './merged.js';
export { knownBy, type Until } from './until.js';
