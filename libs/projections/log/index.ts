export { historyOf, type HistoryOptions } from './history.js';
export type { Log } from './log.js';
export type { Direction } from './merged.js';
export { MOMENT_EXPECTED, readMoment } from './read-moment.js';
export { knownBy, type Until } from './until.js';
