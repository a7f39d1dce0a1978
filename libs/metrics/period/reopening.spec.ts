import { describe, test } from '@jest/globals';
import { periodReopened, periodReopeningRejected } from '#contracts';
import type { Actor } from '#kernel';
import { by, given, type History } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { approveReopening } from '../approve-reopening/approve-reopening.js';
import { rejectReopening } from '../reject-reopening/reject-reopening.js';
import { requestReopening } from '../request-reopening/request-reopening.js';
import { aDelivery, aPeriod, aPeriodBy, closed, recorded, reopeningRequested } from '../testing/index.js';

const { partnerId, programId } = aDelivery;
const body = { partnerId, programId, periodId: 'FY2011-P04' };
const withReason = { ...body, reason: 'A late delivery note changes two lines' };
const anAuditor: Actor = { id: 'ben', kind: 'user', side: 'vendor' };
const theClosedBooks = aPeriod([recorded(), closed()]);
const requestedBy = (actor: Actor): History => aPeriodBy(actor, [reopeningRequested()]);
const asked = (actor: Actor = aPartnerManager) => given(theClosedBooks, requestedBy(actor));
const reopened = periodReopened({ ...body, request: 2, closed: 1 });
const rejected = periodReopeningRejected({ ...body, request: 2 });

describe('requesting the reopening of a period', () => {
  test.each([aPartnerManager, aPartnerUser])('is the right of either side', (actor) =>
    given(theClosedBooks).when(requestReopening, withReason, by(actor)).thenRecorded(reopeningRequested()),
  );

  test('needs a reason', () => given(theClosedBooks).when(requestReopening, body, by(aPartnerManager)).thenMalformed('reason'));

  test('is refused for an open one', () =>
    given(aPeriod([recorded()]))
      .when(requestReopening, withReason, by(aPartnerManager))
      .thenRefused('period-open', 'periodId'));

  test('is refused while another request waits, and possible once that is decided', () => {
    asked().when(requestReopening, withReason, by(anAuditor)).thenRefused('reopening-requested', 'periodId');
    given(theClosedBooks, requestedBy(aPartnerManager), aPeriod([rejected]))
      .when(requestReopening, withReason, by(anAuditor))
      .thenRecorded(reopeningRequested());
  });
});

describe('the decision about a reopening', () => {
  test('of another person opens the period, or leaves it closed', () => {
    asked().when(approveReopening, body, by(anAuditor)).thenRecorded(reopened);
    asked().when(rejectReopening, withReason, by(anAuditor)).thenRecorded(rejected);
  });

  test('is not for the person who requested it, not even through a delegate', () => {
    const delegate: Actor = { id: 'portal', kind: 'service', side: 'vendor', onBehalfOf: 'ama' };
    for (const actor of [aPartnerManager, delegate]) {
      asked().when(approveReopening, body, by(actor)).thenRefused('another-person-needed', '');
      asked().when(rejectReopening, withReason, by(actor)).thenRefused('another-person-needed', '');
    }
  });

  test('may come through the service that brought the request, for another person', () => {
    const portalFor = (onBehalfOf: string): Actor => ({ id: 'portal', kind: 'service', side: 'vendor', onBehalfOf });
    asked(portalFor('ama'))
      .when(approveReopening, body, by(portalFor('ben')))
      .thenRecorded(reopened);
  });

  test('needs a request that waits', () => {
    const decided = given(theClosedBooks, requestedBy(aPartnerManager), aPeriod([rejected]));
    for (const books of [given(theClosedBooks), decided]) {
      books.when(approveReopening, body, by(anAuditor)).thenRefused('reopening-not-requested', 'periodId');
      books.when(rejectReopening, withReason, by(anAuditor)).thenRefused('reopening-not-requested', 'periodId');
    }
  });

  test('is refused for an open period', () => {
    const open = given(theClosedBooks, requestedBy(aPartnerManager), aPeriod([reopened]));
    open.when(approveReopening, body, by(anAuditor)).thenRefused('period-open', 'periodId');
    open.when(rejectReopening, withReason, by(anAuditor)).thenRefused('period-open', 'periodId');
  });

  test('against it needs a reason', () => asked().when(rejectReopening, body, by(anAuditor)).thenMalformed('reason'));
});
