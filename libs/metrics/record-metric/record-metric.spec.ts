import { describe, test } from '@jest/globals';
import { programDefined } from '#contracts';
import { by, given, type History } from '#kernel/given-when-then';
import { aPartner, aPartnerManager, aPartnerUser, anEnrolledPartner } from '#partners/testing';
import { aProgram, monthsFrom, onTimeDelivery, scms } from '#programs/testing';
import type { MetricDefinition } from '#scoring';
import { aDelivery, aPeriod, closed, movedToFebruary, recorded, sevenOfEight, voided } from '../testing/index.js';
import { recordMetric } from './record-metric.js';

const theManager = by(aPartnerManager);
const body = {
  ...aDelivery,
  occurredAt: '2011-01-20',
  numerator: '7',
  denominator: '8',
  records: 8,
  unit: 'lines',
  dimensions: { market: 'nigeria' },
};
const { numerator: _n, denominator: _d, ...withoutFigure } = body;
const enrolled = (...more: readonly History[]) => given(aProgram(), anEnrolledPartner(), ...more);
const recording = (fields: object) => enrolled().when(recordMetric, { ...body, ...fields }, theManager);
const onMetric = (metric: Partial<MetricDefinition>, fields: object) =>
  given(aProgram({ metrics: [{ ...onTimeDelivery, ...metric }], scorecards: [] }), anEnrolledPartner()).when(
    recordMetric,
    { ...withoutFigure, ...fields },
    theManager,
  );
const ofFigure = (figure: object) => ({ type: 'MeasurementRecorded', data: { measurement: { ...sevenOfEight, figure } } });

describe('recording a measurement', () => {
  test('puts it into the period in which it occurred', () => recording({}).thenRecorded(recorded()));

  test('keeps the days that it covers and where its evidence is', () => {
    const more = { span: { from: '2011-01-17', to: '2011-01-23' }, evidence: 'ASN-93' };
    recording(more).thenRecorded(recorded({ ...sevenOfEight, ...more }));
  });

  test('stands for one record, and for no part of a dimension, unless it says so', () =>
    enrolled()
      .when(recordMetric, { ...aDelivery, occurredAt: '2011-01-20', numerator: '1', denominator: '1' }, theManager)
      .thenRecorded(
        recorded({ ...sevenOfEight, figure: { kind: 'ratio', numerator: '1', denominator: '1' }, records: 1, dimensions: {} }),
      ));

  test('takes an instant to the day on which it falls in the time zone of the program', () => {
    const at = (occurredAt: string, occurredOn: string, periodId: string) =>
      recording({ occurredAt }).thenRecorded(recorded({ ...sevenOfEight, occurredAt, occurredOn }, periodId));
    at('2011-02-01T04:59:59Z', '2011-01-31', 'FY2011-P04');
    at('2011-02-01T05:00:00Z', '2011-02-01', 'FY2011-P05');
  });

  test('opens a period that has none yet, and only then', () => {
    recording({}).thenPrecededBy({
      command: 'OpenPeriod',
      body: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04' },
    });
    enrolled(aPeriod([recorded()]))
      .when(recordMetric, { ...body, recordId: 'another' }, theManager)
      .thenPrecededBy();
  });
});

describe('where a measurement belongs', () => {
  test('may be said, and must then agree with the date', () => {
    recording({ periodId: 'FY2011-P04' }).thenRecorded(recorded());
    recording({ periodId: 'FY2011-P05' }).thenRefused('period-mismatch', 'periodId');
  });

  test('is nowhere without a program', () =>
    given(anEnrolledPartner()).when(recordMetric, body, theManager).thenRefused('program-unknown', 'programId'));

  test('is nowhere before the program begins', () =>
    recording({ occurredAt: '2005-09-30' }).thenRefused('date-outside-calendar', 'occurredAt'));

  test('is nowhere in a year that a change of calendar cuts short', () => {
    const fromFebruary = programDefined({
      programId: 'scms',
      revision: 5,
      effectiveFrom: '2011-02-01',
      program: { ...scms, calendar: monthsFrom(2) },
    });
    given(aProgram({ since: [fromFebruary] }), anEnrolledPartner())
      .when(recordMetric, body, theManager)
      .thenRefused('date-outside-calendar', 'occurredAt');
  });
});

describe('the same record again', () => {
  const held = enrolled(aPeriod([recorded()]));

  test('changes nothing', () => held.when(recordMetric, body, theManager).thenNothing());

  test('changes nothing in another notation', () =>
    held.when(recordMetric, { ...body, numerator: '7.0', denominator: '8.00' }, theManager).thenNothing());

  test('changes nothing once the period is closed, or the partner has left', () => {
    enrolled(aPeriod([recorded(), closed()]))
      .when(recordMetric, body, theManager)
      .thenNothing();
    given(aProgram(), anEnrolledPartner({ until: '2010-12-31' }), aPeriod([recorded()]))
      .when(recordMetric, body, theManager)
      .thenNothing();
  });

  test('is refused with other content', () =>
    held.when(recordMetric, { ...body, numerator: '6' }, theManager).thenRefused('measurement-conflict', 'recordId'));

  test('is another record from another source, of another metric, or under another id', () => {
    held.when(recordMetric, { ...body, source: 'erp' }, theManager).thenRecordedLike({ type: 'MeasurementRecorded' });
    held.when(recordMetric, { ...body, recordId: '2' }, theManager).thenRecordedLike({ type: 'MeasurementRecorded' });
  });

  test('is refused where it was voided: it would not count', () =>
    enrolled(aPeriod([recorded(), voided()]))
      .when(recordMetric, body, theManager)
      .thenRefused('measurement-voided', 'recordId'));

  test('is refused where it was moved: it counts elsewhere', () =>
    enrolled(aPeriod([recorded(), movedToFebruary({ ...sevenOfEight, occurredAt: '2011-02-02', occurredOn: '2011-02-02' })]))
      .when(recordMetric, body, theManager)
      .thenRefused('measurement-moved', 'recordId'));
});

describe('a record is refused', () => {
  test('late, once its period is closed', () =>
    enrolled(aPeriod([closed(0)]))
      .when(recordMetric, body, theManager)
      .thenRefused('period-closed', 'occurredAt'));

  test('of a partner that is not registered', () =>
    given(aProgram()).when(recordMetric, body, theManager).thenRefused('partner-unknown', 'partnerId'));

  test('of a partner that is not in the program on that day', () => {
    given(aProgram(), aPartner()).when(recordMetric, body, theManager).thenRefused('not-enrolled', 'occurredAt');
    given(aProgram(), anEnrolledPartner({ until: '2011-01-19' }))
      .when(recordMetric, body, theManager)
      .thenRefused('not-enrolled', 'occurredAt');
  });

  test('of a metric that is not defined on that day', () =>
    recording({ metricId: 'speed' }).thenRefused('metric-unknown', 'metricId'));

  test('from the partner, of a metric that it does not supply', () => {
    enrolled().when(recordMetric, body, by(aPartnerUser)).thenRefused('metric-not-supplied', 'metricId');
    given(aProgram({ metrics: [{ ...onTimeDelivery, suppliedBy: 'partner' }] }), anEnrolledPartner())
      .when(recordMetric, body, by(aPartnerUser))
      .thenRecorded(recorded());
  });

  test('of what has not occurred yet', () => {
    const lateInMarch = (fields: object, now: string) =>
      enrolled().when(recordMetric, { ...body, ...fields }, by(aPartnerManager, { now }));
    lateInMarch({ occurredAt: '2011-03-02' }, '2011-03-02T04:59:59.000Z').thenRefused('occurred-in-future', 'occurredAt');
    lateInMarch({ occurredAt: '2011-03-02' }, '2011-03-02T05:00:00.000Z').thenRecordedLike({ type: 'MeasurementRecorded' });
    lateInMarch({ occurredAt: '2011-03-02T05:00:01Z' }, '2011-03-02T05:00:00.999Z').thenRefused(
      'occurred-in-future',
      'occurredAt',
    );
    lateInMarch({ occurredAt: '2011-03-02T05:00:00Z' }, '2011-03-02T05:00:00.000Z').thenRecordedLike({
      type: 'MeasurementRecorded',
    });
  });

  test('of days that end before they begin, or have not come', () => {
    recording({ span: { from: '2011-01-20', to: '2011-01-19' } }).thenRefused('until-before-from', 'span.to');
    recording({ span: { from: '2011-01-20', to: '2011-12-31' } }).thenRefused('occurred-in-future', 'span.to');
  });
});

describe('the figure', () => {
  test('of a ratio is a numerator and a denominator, which may be zero', () => {
    recording({ numerator: '0', denominator: '0' }).thenRecordedLike(
      ofFigure({ kind: 'ratio', numerator: '0', denominator: '0' }),
    );
    recording({ denominator: '-1' }).thenRefused('denominator-negative', 'denominator');
  });

  test('of a ratio is not a value, nor a half of it', () => {
    const attempt = (figure: object) => enrolled().when(recordMetric, { ...withoutFigure, ...figure }, theManager);
    attempt({ value: '0.9' }).thenRefused('figure-mismatch', 'numerator');
    attempt({ numerator: '7' }).thenRefused('figure-mismatch', 'denominator');
    attempt({ denominator: '8' }).thenRefused('figure-mismatch', 'numerator');
  });

  test('of another metric is a value', () => {
    onMetric({ aggregation: 'sum' }, { value: '12.50' }).thenRecordedLike(ofFigure({ kind: 'value', value: '12.5' }));
    onMetric({ aggregation: 'sum' }, { numerator: '1', denominator: '2' }).thenRefused('figure-mismatch', 'value');
  });

  test('is exactly one of a value, a ratio, and the reason why there is none', () => {
    onMetric({}, {}).thenRefused('figure-ambiguous', 'value');
    recording({ value: '1' }).thenRefused('figure-ambiguous', 'value');
    recording({ absent: 'missing', absenceReason: 'lost' }).thenRefused('figure-ambiguous', 'value');
    recording({ absenceReason: 'lost' }).thenRefused('figure-ambiguous', 'absenceReason');
    onMetric({}, { absent: 'missing' }).thenRefused('figure-ambiguous', 'absenceReason');
  });

  test.each(['missing', 'not-applicable'])('may be %s, which needs no unit', (absent) => {
    const { unit: _unit, ...withoutUnit } = withoutFigure;
    enrolled()
      .when(recordMetric, { ...withoutUnit, absent, absenceReason: 'Invoiced Separately' }, theManager)
      .thenRecordedLike(ofFigure({ kind: 'absent', absence: absent, reason: 'Invoiced Separately' }));
  });

  test('of a count is how many records it stands for, said once or twice, and never otherwise', () => {
    const count = { aggregation: 'count', precision: 0 } as const;
    onMetric(count, {}).thenRecordedLike(ofFigure({ kind: 'value', value: '8' }));
    onMetric(count, { value: '8.0' }).thenRecordedLike(ofFigure({ kind: 'value', value: '8' }));
    onMetric(count, { value: '7' }).thenRefused('figure-count', 'value');
  });

  test('is no finer than its metric, unless it is averaged', () => {
    const cents = { precision: 2 };
    onMetric({ ...cents, aggregation: 'sum' }, { value: '0.005' }).thenRefused('figure-precision', 'value');
    onMetric({ ...cents, aggregation: 'sum' }, { value: '0.500' }).thenRecordedLike(ofFigure({ kind: 'value', value: '0.5' }));
    onMetric({ ...cents, aggregation: 'mean' }, { value: '0.005' }).thenRecordedLike(ofFigure({ kind: 'value', value: '0.005' }));
  });

  test('is in the unit of its metric', () => recording({ unit: 'kg' }).thenRefused('unit-mismatch', 'unit'));

  test('is in the currency of its metric', () => {
    const money = { unit: 'lines', aggregation: 'sum', currency: { code: 'USD', rateDate: '2011-01-01' } } as const;
    onMetric(money, { value: '5', currency: 'USD' }).thenRecordedLike({
      type: 'MeasurementRecorded',
      data: { measurement: { ...sevenOfEight, figure: { kind: 'value', value: '5' }, currency: 'USD' } },
    });
    onMetric(money, { value: '5', currency: 'EUR' }).thenRefused('currency-mismatch', 'currency');
    onMetric(money, { value: '5', currency: 'ZZZ' }).thenRefused('currency-unknown', 'currency');
    onMetric({ aggregation: 'sum' }, { value: '5', currency: 'USD' }).thenRefused('currency-mismatch', 'currency');
  });

  test('is sliced only by dimensions that its metric declares', () =>
    recording({ dimensions: { market: 'nigeria', site: 'lagos' } }).thenRefused('dimension-undeclared', 'dimensions.site'));
});

describe('a body is malformed', () => {
  test.each([
    ['span.to', { span: { from: '2011-01-01', to: '2011-02-30' } }],
    ['span.until', { span: { from: '2011-01-01', to: '2011-01-02', until: '2011-01-03' } }],
    ['occurredAt', { occurredAt: '2011-02-29' }],
    ['numerator', { numerator: 7 }],
    ['records', { records: 0 }],
    ['absent', { absent: 'zero' }],
    ['dimensions.market', { dimensions: { market: 'Côte d’Ivoire' } }],
    ['currency', { currency: 'usd' }],
    ['periodId', { periodId: 'January' }],
    ['recordId', { recordId: '' }],
    ['colour', { colour: 'red' }],
  ])('at %s', (path, fields) => recording(fields).thenMalformed(path));
});
