export { backUpLog, type BackUpOptions } from './back-up-log.js';
export { openLogAtRest, type LogAtRest } from './log-at-rest.js';
export { restoreLog, type RestoreOptions } from './restore-log.js';
