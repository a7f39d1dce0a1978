import { describe, test } from '@jest/globals';
import { metricsStream } from '#contracts';
import { by, given, inStream, type History } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser, anEnrolledPartner } from '#partners/testing';
import { aProgram, onTimeDelivery } from '#programs/testing';
import {
  aDelivery,
  aPeriod,
  closed,
  eightOfEight,
  february,
  movedToFebruary,
  recorded,
  restated,
  sevenOfEight,
  voided,
} from '../testing/index.js';
import { restateMetric } from './restate-metric.js';

const theManager = by(aPartnerManager);
const body = {
  ...aDelivery,
  periodId: 'FY2011-P04',
  occurredAt: '2011-01-20',
  numerator: '8',
  denominator: '8',
  records: 8,
  unit: 'lines',
  dimensions: { market: 'nigeria' },
  reason: 'The receipt came later',
};
const inFebruary = { ...body, occurredAt: '2011-02-02' };
const eightInFebruary = { ...eightOfEight, occurredAt: '2011-02-02', occurredOn: '2011-02-02' };
const theBooks = (...histories: readonly History[]) => given(aProgram(), anEnrolledPartner(), ...histories);
const held = () => theBooks(aPeriod([recorded()]));

describe('restating a measurement', () => {
  test('says what counted until now, and what counts from now on', () =>
    held().when(restateMetric, body, theManager).thenRecorded(restated()));

  test('again says what the restatement before it said', () =>
    theBooks(aPeriod([recorded(), restated()]))
      .when(restateMetric, { ...body, numerator: '7' }, theManager)
      .thenRecorded(restated(sevenOfEight, eightOfEight, 1)));

  test('as what it says already changes nothing', () =>
    held()
      .when(restateMetric, { ...body, numerator: '7' }, theManager)
      .thenNothing());

  test('lets a voided one count again, in place of nothing', () =>
    theBooks(aPeriod([recorded(), voided()]))
      .when(restateMetric, body, theManager)
      .thenRecorded(recorded(eightOfEight)));

  test('needs a reason', () => {
    const { reason: _reason, ...withoutReason } = body;
    held().when(restateMetric, withoutReason, theManager).thenMalformed('reason');
  });

  test('is refused for what the period never held', () =>
    theBooks().when(restateMetric, body, theManager).thenRefused('measurement-unknown', 'recordId'));

  test('is refused for what was moved away', () =>
    theBooks(aPeriod([recorded(), movedToFebruary(eightInFebruary)]))
      .when(restateMetric, body, theManager)
      .thenRefused('measurement-moved', 'recordId'));

  test('is refused in a closed period', () =>
    theBooks(aPeriod([recorded(), closed()]))
      .when(restateMetric, body, theManager)
      .thenRefused('period-closed', 'periodId'));

  test('is refused to a partner that does not supply the metric', () => {
    held().when(restateMetric, body, by(aPartnerUser)).thenRefused('metric-not-supplied', 'metricId');
    given(aProgram({ metrics: [{ ...onTimeDelivery, suppliedBy: 'partner' }] }), anEnrolledPartner(), aPeriod([recorded()]))
      .when(restateMetric, body, by(aPartnerUser))
      .thenRecorded(restated());
  });

  test.each([
    ['figure-mismatch', 'denominator', { denominator: undefined }],
    ['unit-mismatch', 'unit', { unit: 'kg' }],
    ['dimension-undeclared', 'dimensions.site', { dimensions: { site: 'lagos' } }],
    ['metric-unknown', 'metricId', { metricId: 'speed' }],
    ['occurred-in-future', 'occurredAt', { occurredAt: '2011-03-02' }],
    ['date-outside-calendar', 'occurredAt', { occurredAt: '2001-01-20' }],
    ['program-unknown', 'programId', { programId: 'none' }],
  ])('is refused as %s at %s, as recording it would be', (code, path, fields) => {
    const sent = Object.fromEntries(Object.entries({ ...body, ...fields }).filter(([, value]) => value !== undefined));
    const { partnerId, programId, periodId, metricId } = { ...body, ...fields };
    const subject = { ...recorded().data, programId, metricId };
    const books = inStream(metricsStream(partnerId, programId, periodId), { ...recorded(), data: subject });
    theBooks(books).when(restateMetric, sent, theManager).thenRefused(code, path);
  });
});

describe('restating a measurement into another period', () => {
  test('withdraws it here, to be recorded there', () =>
    held().when(restateMetric, inFebruary, theManager).thenRecorded(movedToFebruary(eightInFebruary)));

  test('makes sure that the other period can be opened', () => {
    held()
      .when(restateMetric, inFebruary, theManager)
      .thenPrecededBy({ command: 'OpenPeriod', body: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P05' } });
    held().when(restateMetric, body, theManager).thenPrecededBy();
  });

  test('is refused where that is closed', () =>
    theBooks(aPeriod([recorded()]), aPeriod([closed(0, february)], february))
      .when(restateMetric, inFebruary, theManager)
      .thenRefused('period-closed', 'occurredAt'));

  test('is refused where this is closed', () =>
    theBooks(aPeriod([recorded(), closed()]))
      .when(restateMetric, inFebruary, theManager)
      .thenRefused('period-closed', 'periodId'));

  test('is refused where that holds another record of its identity', () =>
    theBooks(aPeriod([recorded()]), aPeriod([recorded(eightInFebruary, february.periodId)], february))
      .when(restateMetric, inFebruary, theManager)
      .thenRefused('measurement-conflict', 'occurredAt'));

  test('is refused for a voided one, which counts nowhere', () =>
    theBooks(aPeriod([recorded(), voided()]))
      .when(restateMetric, inFebruary, theManager)
      .thenRefused('measurement-voided', 'recordId'));
});
