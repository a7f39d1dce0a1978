import { describe, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, aprilReview, carrierReport, customsAgent } from '../testing/index.js';
import { addDeliverable } from './add-deliverable.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  deliverableId: 'carrier-report',
  name: 'Report on carriers of the second quarter',
  activityId: aprilReview.activityId,
  dueOn: '2011-04-11',
  owner: 'noor',
  ownerSide: 'partner',
};
const inMarch = by(aPartnerManager, { effectiveAt: '2011-03-15T09:00:00Z' });
const known = given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aPlannedCycle(customsAgent));

describe('adding a deliverable', () => {
  test('says who owes what by when', () => known.when(addDeliverable, body, inMarch).thenRecorded(carrierReport));

  test('makes an id where none is given', () => {
    const { deliverableId: _, ...without } = body;
    known.when(addDeliverable, without, inMarch).thenRecordedLike({ type: 'DeliverableAdded' });
  });

  test('is refused under an id that is taken', () =>
    known
      .when(addDeliverable, { ...body, deliverableId: 'customs-agent' }, inMarch)
      .thenRefused('schedule-item-exists', 'deliverableId'));
});
