import { describe, test } from '@jest/globals';
import { deliverableRejected } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, carrierReport, carrierReportSubmitted } from '../testing/index.js';
import { submitDeliverable } from '../submit-deliverable/submit-deliverable.js';
import { rejectDeliverable } from './reject-deliverable.js';

const body = { partnerId: 'orgenics-ltd', deliverableId: 'carrier-report', reason: 'The carriers of March are missing' };
const theManager = by(aPartnerManager, { effectiveAt: '2011-04-08T18:00:00Z' });
const rejected = deliverableRejected({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  deliverableId: 'carrier-report',
  rejectedBy: 'ama',
  moments: [
    { kind: 'overdue', on: '2011-04-12', at: '2011-04-12T04:00:00.000Z' },
    { kind: 'remind-after', on: '2011-04-18', at: '2011-04-18T04:00:00.000Z' },
  ],
});

describe('rejecting a deliverable', () => {
  test('makes it due again, and time acts on it again', () => {
    given(aProgram(), aProgramThatPlans(), aPlannedCycle(carrierReport, carrierReportSubmitted))
      .when(rejectDeliverable, body, theManager)
      .thenRecorded(rejected);
    given(aProgram(), aPlannedCycle(carrierReport, carrierReportSubmitted, rejected))
      .when(submitDeliverable, { ...body, evidence: 'With March' }, by(aPartnerUser, { effectiveAt: '2011-04-11T09:00:00Z' }))
      .thenRecordedLike({ type: 'DeliverableSubmitted', data: { round: 2, onTime: true } });
  });

  test('is refused to the side that owes it, before it was handed over, and where there is none', () => {
    given(aProgram(), aPlannedCycle(carrierReport, carrierReportSubmitted))
      .when(rejectDeliverable, body, by(aPartnerUser))
      .thenRefused('deliverable-own-side', 'deliverableId');
    given(aProgram(), aPlannedCycle(carrierReport))
      .when(rejectDeliverable, body, theManager)
      .thenRefused('deliverable-status', 'deliverableId');
    given().when(rejectDeliverable, body, theManager).thenRefused('deliverable-unknown', 'deliverableId');
  });
});
