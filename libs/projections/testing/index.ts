export { LONG_AGO, aLog, type Circumstances, type TestLog } from './a-log.js';
