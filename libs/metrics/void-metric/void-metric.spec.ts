import { describe, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser, anEnrolledPartner } from '#partners/testing';
import { aProgram, onTimeDelivery } from '#programs/testing';
import {
  aDelivery,
  aPeriod,
  closed,
  eightOfEight,
  movedToFebruary,
  recorded,
  restated,
  sevenOfEight,
  voided,
} from '../testing/index.js';
import { voidMetric } from './void-metric.js';

const theManager = by(aPartnerManager);
const body = { ...aDelivery, periodId: 'FY2011-P04', reason: 'Booked for the wrong vendor' };
const theBooks = (...events: Parameters<typeof aPeriod>[0]) => given(aProgram(), anEnrolledPartner(), aPeriod(events));

describe('voiding a measurement', () => {
  test('says what counted until now', () => theBooks(recorded()).when(voidMetric, body, theManager).thenRecorded(voided()));

  test('says what a restatement said', () =>
    theBooks(recorded(), restated()).when(voidMetric, body, theManager).thenRecorded(voided(eightOfEight, 1)));

  test('again changes nothing', () => theBooks(recorded(), voided()).when(voidMetric, body, theManager).thenNothing());

  test('needs a reason', () => {
    const { reason: _reason, ...withoutReason } = body;
    theBooks(recorded()).when(voidMetric, withoutReason, theManager).thenMalformed('reason');
  });

  test('is refused for what the period never held', () =>
    theBooks().when(voidMetric, body, theManager).thenRefused('measurement-unknown', 'recordId'));

  test('is refused for what was moved away', () =>
    theBooks(recorded(), movedToFebruary({ ...sevenOfEight, occurredAt: '2011-02-02', occurredOn: '2011-02-02' }))
      .when(voidMetric, body, theManager)
      .thenRefused('measurement-moved', 'recordId'));

  test('is refused in a closed period', () =>
    theBooks(recorded(), closed()).when(voidMetric, body, theManager).thenRefused('period-closed', 'periodId'));

  test('is refused to a partner that does not supply the metric', () => {
    theBooks(recorded()).when(voidMetric, body, by(aPartnerUser)).thenRefused('metric-not-supplied', 'metricId');
    given(aProgram({ metrics: [{ ...onTimeDelivery, suppliedBy: 'partner' }] }), aPeriod([recorded()]))
      .when(voidMetric, body, by(aPartnerUser))
      .thenRecorded(voided());
  });

  test('is possible after the metric was given up, for the vendor', () => {
    const without = given(aProgram({ metrics: [], scorecards: [] }), aPeriod([recorded()]));
    without.when(voidMetric, body, theManager).thenRecorded(voided());
    without.when(voidMetric, body, by(aPartnerUser)).thenRefused('metric-not-supplied', 'metricId');
  });
});
