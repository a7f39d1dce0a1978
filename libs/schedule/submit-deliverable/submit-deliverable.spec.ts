import { describe, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, carrierReport, carrierReportSubmitted } from '../testing/index.js';
import { submitDeliverable } from './submit-deliverable.js';

const body = {
  partnerId: 'orgenics-ltd',
  deliverableId: 'carrier-report',
  evidence: 'https://files.example/carriers-2011-q2.pdf',
};
const inApril = { effectiveAt: '2011-04-08T15:00:00Z' };
const owed = given(aProgram(), aPlannedCycle(carrierReport));

describe('handing a deliverable over', () => {
  test('is for the side that owes it', () => {
    owed.when(submitDeliverable, body, by(aPartnerUser, inApril)).thenRecorded(carrierReportSubmitted);
    owed.when(submitDeliverable, body, by(aPartnerManager, inApril)).thenRefused('promise-of-other-side', 'deliverableId');
  });

  test('says that it was late', () =>
    owed
      .when(submitDeliverable, body, by(aPartnerUser, { effectiveAt: '2011-04-12T15:00:00Z' }))
      .thenRecordedLike({ type: 'DeliverableSubmitted', data: { onTime: false } }));

  test('is refused while it waits for an answer, and where there is none', () => {
    given(aProgram(), aPlannedCycle(carrierReport, carrierReportSubmitted))
      .when(submitDeliverable, body, by(aPartnerUser, inApril))
      .thenRefused('deliverable-status', 'deliverableId');
    given().when(submitDeliverable, body, by(aPartnerUser, inApril)).thenRefused('deliverable-unknown', 'deliverableId');
  });
});
