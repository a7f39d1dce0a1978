import { describe, test } from '@jest/globals';
import { deliverableAccepted } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aPlannedCycle, carrierReport, carrierReportSubmitted } from '../testing/index.js';
import { acceptDeliverable } from './accept-deliverable.js';

const body = { partnerId: 'orgenics-ltd', deliverableId: 'carrier-report' };
const submitted = given(aPlannedCycle(carrierReport, carrierReportSubmitted));

describe('accepting a deliverable', () => {
  test('is for the side to which it was owed', () => {
    submitted
      .when(acceptDeliverable, body, by(aPartnerManager))
      .thenRecorded(deliverableAccepted({ ...body, programId: 'scms', acceptedBy: 'ama' }));
    submitted.when(acceptDeliverable, body, by(aPartnerUser)).thenRefused('deliverable-own-side', 'deliverableId');
  });

  test('is refused before it was handed over, and where there is none', () => {
    given(aPlannedCycle(carrierReport))
      .when(acceptDeliverable, body, by(aPartnerManager))
      .thenRefused('deliverable-status', 'deliverableId');
    given().when(acceptDeliverable, body, by(aPartnerManager)).thenRefused('deliverable-unknown', 'deliverableId');
  });
});
