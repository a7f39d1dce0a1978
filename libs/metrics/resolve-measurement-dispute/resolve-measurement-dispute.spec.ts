import { describe, expect, test } from '@jest/globals';
import { assessmentRecorded, measurementDisputeResolved, partnerStream } from '#contracts';
import type { Actor } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aDelivery, aPeriod, aPeriodBy, disputed, recorded, restated } from '../testing/index.js';
import { resolveMeasurementDispute } from './resolve-measurement-dispute.js';

const body = { ...aDelivery, periodId: 'FY2011-P04', outcome: 'upheld', reason: 'The note shows 19 January' } as const;
const ben: Actor = { id: 'ben', kind: 'user', side: 'vendor' };
const importer: Actor = { id: 'erp', kind: 'service', side: 'vendor' };
const now = '2011-03-31T15:00:00.000Z';
const theDispute = [aProgram(), aPeriodBy(importer, [recorded()]), aPeriodBy(aPartnerUser, [disputed()])] as const;
const resolved = (dispute = 1, late = false) =>
  measurementDisputeResolved({
    ...aDelivery,
    periodId: 'FY2011-P04',
    dispute,
    outcome: 'upheld',
    reasons: 'The note shows 19 January',
    resolvedBy: 'ben',
    resolveBy: '2011-03-31',
    late,
  });
const assessed = (from: string, to: string) => ({
  ...inStream(
    partnerStream('orgenics-ltd'),
    assessmentRecorded({
      reviewId: 'mor-2011-p04',
      partnerId: 'orgenics-ltd',
      programId: 'scms',
      kind: 'monthly-operational',
      periodId: 'FY2011-P04',
      from,
      to,
      assessor: 'ben',
      side: 'vendor',
      scores: [{ criterionId: 'on-time-delivery', score: '70' }],
    }),
  ),
  actor: ben,
});

describe('resolving a dispute about a measurement', () => {
  test('says what it came to and why, and changes no facts', () =>
    given(...theDispute)
      .when(resolveMeasurementDispute, body, by(ben, { now }))
      .thenRecorded(resolved()));

  test('is possible after its day, and late', () =>
    given(...theDispute)
      .when(resolveMeasurementDispute, body, by(ben, { now: '2011-04-01T15:00:00.000Z' }))
      .thenRecorded(resolved(1, true)));

  test('is not for whoever recorded or restated anything of that metric in the period, not even through a delegate', () => {
    const byBen = [aProgram(), aPeriodBy(ben, [recorded()]), aPeriodBy(aPartnerManager, [restated()]), aPeriod([disputed(1)])];
    const delegate: Actor = { ...importer, onBehalfOf: 'ben' };
    for (const actor of [ben, aPartnerManager, delegate])
      given(...byBen)
        .when(resolveMeasurementDispute, body, by(actor, { now }))
        .thenRefused('resolver-involved', '');
  });

  test('is not for whoever assessed anything by what was measured on that day', () => {
    given(...theDispute, assessed('2011-01-01', '2011-01-31'))
      .when(resolveMeasurementDispute, body, by(ben, { now }))
      .thenRefused('resolver-involved', '');
    given(...theDispute, assessed('2011-02-01', '2011-02-28'))
      .when(resolveMeasurementDispute, body, by(ben, { now }))
      .thenRecorded(resolved());
  });

  test('is for the vendor alone', () => expect(resolveMeasurementDispute.allowed.sides).toEqual(['vendor']));

  test('is refused where nothing is disputed, once it is resolved, and for what never was', () => {
    given(aProgram(), aPeriodBy(importer, [recorded()]))
      .when(resolveMeasurementDispute, body, by(ben))
      .thenRefused('measurement-not-disputed', 'recordId');
    given(...theDispute, aPeriodBy(ben, [resolved()]))
      .when(resolveMeasurementDispute, body, by(ben))
      .thenRefused('measurement-not-disputed', 'recordId');
    given(aProgram()).when(resolveMeasurementDispute, body, by(ben)).thenRefused('measurement-unknown', 'recordId');
  });

  test('needs reasons and one of the three outcomes', () => {
    const { reason: _reason, ...silent } = body;
    given(...theDispute)
      .when(resolveMeasurementDispute, silent, by(ben))
      .thenMalformed('reason');
    given(...theDispute)
      .when(resolveMeasurementDispute, { ...body, outcome: 'maybe' }, by(ben))
      .thenMalformed('outcome');
  });
});
