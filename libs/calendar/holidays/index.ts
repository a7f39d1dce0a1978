export { publicHolidays, type Place, type PublicHoliday } from './public-holidays.js';
