export { aProgram, fiscalYear2011 } from './a-program.js';
export { aProgramManager, theLedger } from './actors.js';
export {
  calendarYear,
  federalYear,
  monthsFrom,
  onTimeCriterion,
  onTimeDelivery,
  reliableSupply,
  scms,
  vendorDelivery,
} from './definitions.js';
