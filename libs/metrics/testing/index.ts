export { disputed, excuseRequested, excused } from './disputes.js';
export {
  aDelivery,
  aPeriod,
  aPeriodBy,
  closed,
  eightOfEight,
  february,
  january,
  movedToFebruary,
  recorded,
  reopeningRequested,
  restated,
  sevenOfEight,
  voided,
} from './measurements.js';
export { aMonth, aSeries, monthsFromDate, rebaselined } from './series.js';
