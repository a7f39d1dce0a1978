import type { CalendarDefinition } from '#calendar';
import type { ObjectiveDefinition, ProgramDefinition } from '#contracts';
import type { Criterion, MetricDefinition, ScorecardDefinition } from '#scoring';

/** A calendar of twelve calendar months from one of them on, closed by month, in New York. */
export const monthsFrom = (startMonth: number, namedFor: 'start' | 'end' = 'end'): CalendarDefinition => ({
  timeZone: 'America/New_York',
  fiscalYear: { kind: 'calendar-months', startMonth, namedFor },
  closingPeriod: 'month',
});

/** The fiscal year of the United States: FY2011 is 2010-10-01 to 2011-09-30. */
export const federalYear = monthsFrom(10);

/** The calendar year: FY2011 is 2011-01-01 to 2011-12-31. */
export const calendarYear = monthsFrom(1);

/** A program with the federal fiscal year. */
export const scms: ProgramDefinition = { name: 'Supply Chain Management System', calendar: federalYear };

/** A ratio, supplied by the vendor, by market. */
export const onTimeDelivery: MetricDefinition = {
  metricId: 'on-time-delivery',
  name: 'On-time delivery',
  description: 'Lines delivered on or before the scheduled date, over all lines',
  unit: 'lines',
  direction: 'higher',
  aggregation: 'ratio',
  kind: 'lagging',
  precision: 4,
  owner: 'head-of-supply',
  cadence: 'monthly',
  suppliedBy: 'vendor',
  dimensions: ['market'],
};

/** An objective without an end. */
export const reliableSupply: ObjectiveDefinition = {
  objectiveId: 'reliable-supply',
  name: 'Reliable supply',
  owner: 'head-of-supply',
  function: 'supply',
  span: { from: '2005-10-01' },
};

/** A criterion on on-time delivery: 0 points at a half, 100 at 95%. */
export const onTimeCriterion: Criterion = {
  kind: 'criterion',
  criterionId: 'on-time-delivery',
  metricId: 'on-time-delivery',
  weight: '100',
  curve: { kind: 'linear', baseline: '0.5' },
  target: '0.95',
  missing: { kind: 'exclude' },
  minimumSample: 5,
};

/** A card of that one criterion, for every type of partner. */
export const vendorDelivery: ScorecardDefinition = {
  scorecardId: 'vendor-delivery',
  name: 'Delivery by vendors',
  partnerTypes: [],
  structure: { combine: 'weighted-mean', members: [onTimeCriterion] },
  bands: [
    { name: 'At risk', from: '0', to: '50' },
    { name: 'Reliable', from: '50', to: '80' },
    { name: 'Exemplary', from: '80', to: '100' },
  ],
  minimumCoverage: '0.5',
  precision: 1,
};
