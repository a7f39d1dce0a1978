import { describe, expect, test } from '@jest/globals';
import { measurementExcuseRejected, measurementExcuseRevoked } from '#contracts';
import type { Actor } from '#kernel';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { approveExcuse } from '../approve-excuse/approve-excuse.js';
import { rejectExcuse } from '../reject-excuse/reject-excuse.js';
import { restateMetric } from '../restate-metric/restate-metric.js';
import { revokeExcuse } from '../revoke-excuse/revoke-excuse.js';
import {
  aDelivery,
  aPeriod,
  aPeriodBy,
  closed,
  excuseRequested,
  excused,
  recorded,
  restated,
  sevenOfEight,
  voided,
} from '../testing/index.js';
import { voidMetric } from '../void-metric/void-metric.js';
import { excuseMeasurement } from './excuse-measurement.js';

const about = { ...aDelivery, periodId: 'FY2011-P04' };
const body = { ...about, cause: 'third-party', reason: 'The port was closed' };
const ben: Actor = { id: 'ben', kind: 'user', side: 'vendor' };
const theManager = by(aPartnerManager);
const theBooks = (...events: Parameters<typeof aPeriod>[0]) => given(aProgram(), anEnrolledPartner(), aPeriod(events));
const asked = (...since: Parameters<typeof aPeriod>[0]) =>
  given(aProgram(), aPeriod([recorded()]), aPeriodBy(aPartnerManager, [excuseRequested(), ...since]));

describe('asking that a measurement be excused', () => {
  test('is the right of either side, and names the cause', () => {
    theBooks(recorded()).when(excuseMeasurement, body, theManager).thenRecorded(excuseRequested());
    theBooks(recorded())
      .when(excuseMeasurement, { ...body, cause: 'vendor' }, by(aPartnerUser))
      .thenRecorded(excuseRequested(0, 'vendor', 'noor'));
    theBooks(recorded())
      .when(excuseMeasurement, { ...body, cause: 'weather' }, theManager)
      .thenMalformed('cause');
  });

  test('again changes nothing, and with another cause waits for the decision', () => {
    asked().when(excuseMeasurement, body, theManager).thenNothing();
    asked()
      .when(excuseMeasurement, { ...body, cause: 'force-majeure' }, theManager)
      .thenRefused('excuse-requested', 'recordId');
  });

  test('is refused in a closed period, of what counts no longer, and of what is excused', () => {
    theBooks(recorded(), closed()).when(excuseMeasurement, body, theManager).thenRefused('period-closed', 'periodId');
    theBooks(recorded(), voided()).when(excuseMeasurement, body, theManager).thenRefused('measurement-voided', 'recordId');
    asked(excused()).when(excuseMeasurement, body, theManager).thenRefused('measurement-excused', 'recordId');
    theBooks().when(excuseMeasurement, body, theManager).thenRefused('measurement-unknown', 'recordId');
  });
});

describe('the decision about an excuse', () => {
  const reasons = 'The strike was over';
  const rejected = measurementExcuseRejected({ ...about, request: 1, reasons, rejectedBy: 'ben' });

  test('of another person takes the measurement out of the score, or leaves it in', () => {
    asked().when(approveExcuse, about, by(ben)).thenRecorded(excused());
    asked()
      .when(rejectExcuse, { ...about, reason: reasons }, by(ben))
      .thenRecorded(rejected);
  });

  test('is not for the person who asked, not even through a delegate, and not for the partner', () => {
    const delegate: Actor = { id: 'portal', kind: 'service', side: 'vendor', onBehalfOf: 'ama' };
    for (const actor of [aPartnerManager, delegate])
      asked().when(approveExcuse, about, by(actor)).thenRefused('another-person-needed', '');
    asked()
      .when(rejectExcuse, { ...about, reason: reasons }, theManager)
      .thenRefused('another-person-needed', '');
    for (const { allowed } of [approveExcuse, rejectExcuse, revokeExcuse]) expect(allowed.sides).toEqual(['vendor']);
  });

  test('is refused where nobody asked, once it is made, and where the measurement has changed since', () => {
    const refused = (...events: Parameters<typeof aPeriod>[0]) =>
      theBooks(...events)
        .when(approveExcuse, about, by(ben))
        .thenRefused('excuse-not-requested', 'recordId');
    refused(recorded());
    refused(recorded(), excuseRequested(), rejected);
    refused(recorded(), excuseRequested(), restated());
    theBooks().when(approveExcuse, about, by(ben)).thenRefused('measurement-unknown', 'recordId');
    theBooks(recorded())
      .when(rejectExcuse, { ...about, reason: reasons }, by(ben))
      .thenRefused('excuse-not-requested', 'recordId');
  });

  test('to excuse waits for the reopening of a period that was closed meanwhile', () =>
    asked(closed()).when(approveExcuse, about, by(ben)).thenRefused('period-closed', 'periodId'));
});

describe('an excused measurement', () => {
  const withReason = { ...about, reason: 'Another order' };

  test('counts again once the excuse is revoked, as it was', () =>
    asked(excused())
      .when(revokeExcuse, withReason, by(ben))
      .thenRecorded(
        measurementExcuseRevoked({
          ...about,
          restates: 2,
          measurement: sevenOfEight,
          cause: 'third-party',
          reasons: 'Another order',
          revokedBy: 'ben',
        }),
      ));

  test('is neither restated nor voided before that', () => {
    const restatement = { ...withReason, occurredAt: '2011-01-20', numerator: '1', denominator: '8', unit: 'lines', records: 8 };
    const theExcused = theBooks(recorded(), excuseRequested(), excused());
    theExcused.when(voidMetric, withReason, theManager).thenRefused('measurement-excused', 'recordId');
    theExcused.when(restateMetric, restatement, theManager).thenRefused('measurement-excused', 'recordId');
  });

  test('is the only one whose excuse can be revoked, while the period is open', () => {
    theBooks(recorded()).when(revokeExcuse, withReason, by(ben)).thenRefused('measurement-not-excused', 'recordId');
    theBooks(recorded(), excuseRequested(), excused(), closed())
      .when(revokeExcuse, withReason, by(ben))
      .thenRefused('period-closed', 'periodId');
  });
});
