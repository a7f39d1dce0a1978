import { metricEvents } from '#contracts';
import type { Capability } from '#kernel';
import { approveExcuse } from './approve-excuse/approve-excuse.js';
import { approveReopening } from './approve-reopening/approve-reopening.js';
import { closePeriod } from './close-period/close-period.js';
import { disputeMeasurement } from './dispute-measurement/dispute-measurement.js';
import { excuseMeasurement } from './excuse-measurement/excuse-measurement.js';
import { openPeriod } from './open-period/open-period.js';
import { measuredPeriods } from './period/measured-periods.js';
import { period } from './period/period.js';
import { rebaselineSeries } from './rebaseline-series/rebaseline-series.js';
import { receiveMovedMeasurement } from './receive-moved-measurement/receive-moved-measurement.js';
import { recordMetric } from './record-metric/record-metric.js';
import { rejectExcuse } from './reject-excuse/reject-excuse.js';
import { rejectReopening } from './reject-reopening/reject-reopening.js';
import { requestReopening } from './request-reopening/request-reopening.js';
import { assessors } from './resolve-measurement-dispute/assessors.js';
import { resolveMeasurementDispute } from './resolve-measurement-dispute/resolve-measurement-dispute.js';
import { restateMetric } from './restate-metric/restate-metric.js';
import { returnMeasurement } from './return-measurement/return-measurement.js';
import { revokeExcuse } from './revoke-excuse/revoke-excuse.js';
import { measuredMetrics } from './series/measured-metrics.js';
import { seriesBaselines } from './series/series-baselines.js';
import { setBaseline } from './set-baseline/set-baseline.js';
import { voidMetric } from './void-metric/void-metric.js';

export { withActor } from './period/with-actor.js';
export { newestBaseline, seriesBaselines as seriesBaselinesSlice } from './series/series-baselines.js';

/** Measurements: what was recorded of a partner, in which period, and whether its books are closed. */
export const metrics: Capability = {
  name: 'metrics',
  describes: 'What was measured of a partner, in which period, and whether the books of that period are closed',
  events: metricEvents,
  slices: [period, measuredMetrics, measuredPeriods, seriesBaselines, assessors],
  commands: [
    recordMetric,
    restateMetric,
    voidMetric,
    disputeMeasurement,
    resolveMeasurementDispute,
    excuseMeasurement,
    approveExcuse,
    rejectExcuse,
    revokeExcuse,
    receiveMovedMeasurement,
    returnMeasurement,
    openPeriod,
    closePeriod,
    requestReopening,
    approveReopening,
    rejectReopening,
    setBaseline,
    rebaselineSeries,
  ],
  batches: [
    {
      name: 'RecordMetrics',
      describes: 'Records many measurements, across partners and periods',
      of: recordMetric,
      limit: 1000,
    },
  ],
};
