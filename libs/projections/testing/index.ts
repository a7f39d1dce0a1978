export { LONG_AGO, aLog, type Circumstances, type TestLog } from './a-log.js';
export { aMeasurement, closed, inMonth, of, opened, recorded, reopened, restated, voided, type Month } from './measured.js';
export { happened, theDocument, theLog } from './the-log.js';
export { read, start, type Running } from './running.js';
