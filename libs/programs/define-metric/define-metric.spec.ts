import { describe, test } from '@jest/globals';
import { metricDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, aProgramManager, fiscalYear2011, onTimeDelivery } from '../testing/index.js';
import { defineMetric } from './define-metric.js';

const programId = 'scms';
const body = { programId, metric: onTimeDelivery, effectiveFrom: '2011-01-01' };
const metric = (fields: object) => ({ ...body, metric: { ...onTimeDelivery, ...fields } });
const withoutMetrics = aProgram({ objectives: [], metrics: [], scorecards: [] });
const unused = (terms = {}) => aProgram({ scorecards: [], ...terms });

describe('defining a metric', () => {
  test('holds from a day on', () =>
    given(withoutMetrics)
      .when(defineMetric, body, by(aProgramManager))
      .thenRecorded(
        metricDefined({ programId, revision: 2, effectiveFrom: '2011-01-01', metric: onTimeDelivery, retired: false }),
      ));

  test('anew says what it replaces', () =>
    given(aProgram())
      .when(defineMetric, metric({ precision: 3 }), by(aProgramManager))
      .thenRecorded(
        metricDefined({
          programId,
          revision: 5,
          effectiveFrom: '2011-01-01',
          metric: { ...onTimeDelivery, precision: 3 },
          retired: false,
          replaces: 3,
          previous: onTimeDelivery,
        }),
      ));

  test('as it is already defined changes nothing', () =>
    given(aProgram()).when(defineMetric, body, by(aProgramManager)).thenNothing());

  test('of a program that is not defined, or not yet, is refused', () => {
    given().when(defineMetric, body, by(aProgramManager)).thenRefused('program-unknown', 'programId');
    given(withoutMetrics)
      .when(defineMetric, { ...body, effectiveFrom: '2005-09-30' }, by(aProgramManager))
      .thenRefused('program-not-in-force', 'effectiveFrom');
  });

  test.each([
    [{ cadence: 'now and then' }, 'cadence-unknown', 'metric.cadence'],
    [{ dimensions: ['market', 'market'] }, 'dimension-duplicate', 'metric.dimensions.1'],
    [{ aggregation: 'count', precision: 2 }, 'precision-of-count', 'metric.precision'],
    [{ currency: { code: 'ABC', rateDate: '2011-01-01' } }, 'currency-unknown', 'metric.currency.code'],
  ])('with a fault is refused under its code: %p', (fields, code, path) =>
    given(withoutMetrics).when(defineMetric, metric(fields), by(aProgramManager)).thenRefused(code, path),
  );

  test('is malformed without a unit, for a direction that there is not, and for a field that is unknown', () => {
    const { unit: _, ...unitless } = onTimeDelivery;
    const attempt = given().when(
      defineMetric,
      { ...body, metric: { ...unitless, direction: 'up', colour: 'red' } },
      by(aProgramManager),
    );
    for (const path of ['metric.unit', 'metric.direction', 'metric.colour']) attempt.thenMalformed(path);
  });
});

describe('changing what the values of a metric mean', () => {
  test.each([
    [{ unit: 'orders' }, 'metric.unit'],
    [{ aggregation: 'mean' }, 'metric.aggregation'],
    [{ suppliedBy: 'partner' }, 'metric.suppliedBy'],
    [{ currency: { code: 'USD', rateDate: '2011-01-01' } }, 'metric.currency'],
  ])('is refused: %p', (fields, path) =>
    given(unused()).when(defineMetric, metric(fields), by(aProgramManager)).thenRefused('metric-meaning-fixed', path),
  );

  test('corrects the definition from its first day on as long as nothing can have been measured', () => {
    const corrected = { ...metric({ unit: 'orders' }), effectiveFrom: '2005-10-01' };
    given(unused()).when(defineMetric, corrected, by(aProgramManager)).thenRecordedLike({ type: 'MetricDefined' });
    given(unused({ opened: [fiscalYear2011] }))
      .when(defineMetric, corrected, by(aProgramManager))
      .thenRefused('metric-meaning-fixed', 'metric.unit');
  });

  test('that was corrected before anything was measured is refused, going on with the correction is not', () => {
    const orders = { ...onTimeDelivery, unit: 'orders' };
    const corrected = metricDefined({ programId, revision: 4, effectiveFrom: '2005-10-01', metric: orders, retired: false });
    given(aProgram({ scorecards: [], since: [corrected] }))
      .when(defineMetric, metric({ unit: 'orders', precision: 3 }), by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined' });
  });

  test('corrects a metric that begins after the fiscal years that are open', () => {
    const later = metricDefined({ programId, revision: 3, effectiveFrom: '2011-10-01', metric: onTimeDelivery, retired: false });
    given(unused({ metrics: [], opened: [fiscalYear2011], since: [later] }))
      .when(defineMetric, { ...metric({ unit: 'orders' }), effectiveFrom: '2011-10-01' }, by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined' });
  });

  test('is not what a new name, owner or direction does', () =>
    given(unused({ opened: [fiscalYear2011] }))
      .when(defineMetric, metric({ name: 'OTD', owner: 'kofi', direction: 'target' }), by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined' }));
});

describe('changing the dimensions of a metric', () => {
  const bySite = metric({ dimensions: ['market', 'site'] });
  const measured = unused({ opened: [fiscalYear2011] });

  test('takes effect after the fiscal years that may hold measurements', () =>
    given(measured)
      .when(defineMetric, { ...bySite, effectiveFrom: '2011-10-01' }, by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined' }));

  test.each([[['market', 'site']], [['site']], [[]]])('is refused within them: %p', (dimensions) =>
    given(measured)
      .when(defineMetric, { ...metric({ dimensions }), effectiveFrom: '2011-09-30' }, by(aProgramManager))
      .thenRefused('metric-dimensions-fixed', 'metric.dimensions'),
  );

  test('is not what naming them in another order does', () =>
    given(unused({ metrics: [{ ...onTimeDelivery, dimensions: ['market', 'site'] }], opened: [fiscalYear2011] }))
      .when(defineMetric, metric({ dimensions: ['site', 'market'] }), by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined' }));
});

describe('a metric that a scorecard uses', () => {
  test('cannot be retired', () =>
    given(aProgram())
      .when(defineMetric, { ...body, retired: true }, by(aProgramManager))
      .thenRefused('metric-in-use', 'retired'));

  test('cannot turn so that a better value would score lower', () =>
    given(aProgram())
      .when(defineMetric, metric({ direction: 'lower' }), by(aProgramManager))
      .thenRefused('scorecard-contradicted', 'metric'));

  test('may change whatever was unsound before, and whatever is unsound in scorecards without it', () => {
    const lower = metricDefined({
      programId,
      revision: 5,
      effectiveFrom: '2006-10-01',
      metric: { ...onTimeDelivery, direction: 'lower' },
      retired: false,
    });
    given(aProgram({ since: [lower] }))
      .when(defineMetric, metric({ precision: 3 }), by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined' });
    given(aProgram({ since: [lower] }))
      .when(defineMetric, metric({ metricId: 'freight-ratio' }), by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined' });
  });

  test('can be retired once none does', () =>
    given(unused())
      .when(defineMetric, { ...body, retired: true }, by(aProgramManager))
      .thenRecordedLike({ type: 'MetricDefined', data: { retired: true } }));

  test('cannot be retired before it is defined', () =>
    given(withoutMetrics)
      .when(defineMetric, { ...body, retired: true }, by(aProgramManager))
      .thenRefused('metric-unknown', 'metric.metricId'));
});
