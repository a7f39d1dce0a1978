import { describe, test } from '@jest/globals';
import { partnerProfileUpdated, periodReopened, programDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartner, aPartnerManager, anEnrolledPartner, orgenics } from '#partners/testing';
import { aProgram, scms } from '#programs/testing';
import { aDelivery, aPeriod, closed, recorded, reopeningRequested, voided } from '../testing/index.js';
import { closePeriod } from './close-period.js';

const theManager = by(aPartnerManager);
const { partnerId, programId } = aDelivery;
const body = { partnerId, programId, periodId: 'FY2011-P04' };
const theBooks = (...events: Parameters<typeof aPeriod>[0]) => given(aProgram(), anEnrolledPartner(), aPeriod(events));
const reopened = periodReopened({ ...body, request: 2, closed: 1 });

describe('closing a period', () => {
  test('fixes the rules and the profile of its last day', () => {
    const program = { ...scms, name: 'Supply chain' };
    const defined = (revision: number, effectiveFrom: string) => programDefined({ programId, revision, effectiveFrom, program });
    const updated = (revision: number, effectiveFrom: string) =>
      partnerProfileUpdated({ partnerId, revision, effectiveFrom, profile: { ...orgenics, maturity: 'grown' } });
    given(
      aProgram({ since: [defined(5, '2011-01-31'), defined(6, '2011-02-01')] }),
      anEnrolledPartner({ since: [updated(2, '2011-01-31'), updated(3, '2011-02-01')] }),
      aPeriod([recorded()]),
    )
      .when(closePeriod, body, theManager)
      .thenRecordedLike({ type: 'PeriodClosed', data: { programRevision: 5, partnerRevision: 2 } });
  });

  test('says how many measurements count in it', () => {
    theBooks(recorded()).when(closePeriod, body, theManager).thenRecorded(closed(1));
    theBooks(recorded(), voided()).when(closePeriod, body, theManager).thenRecorded(closed(0));
  });

  test('is possible for one in which nothing was measured, which it opens first', () => {
    const attempt = given(aProgram(), anEnrolledPartner()).when(closePeriod, body, theManager);
    attempt.thenRecorded(closed(0));
    attempt.thenPrecededBy({ command: 'OpenPeriod', body });
    theBooks(recorded()).when(closePeriod, body, theManager).thenPrecededBy();
  });

  test('again changes nothing', () => theBooks(recorded(), closed()).when(closePeriod, body, theManager).thenNothing());

  test('after a reopening is counted', () =>
    theBooks(recorded(), closed(), reopeningRequested(), reopened)
      .when(closePeriod, body, theManager)
      .thenRecordedLike({ type: 'PeriodClosed', data: { closing: 2 } }));

  test('is refused until its last day is over in the time zone of the program', () => {
    const at = (now: string) => theBooks(recorded()).when(closePeriod, body, by(aPartnerManager, { now }));
    at('2011-02-01T04:59:59.000Z').thenRefused('period-not-over', 'periodId');
    at('2011-02-01T05:00:00.000Z').thenRecorded(closed(1));
  });

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['period-unknown', 'periodId', { periodId: 'FY2011-W53' }],
    ['period-not-closing', 'periodId', { periodId: 'FY2011' }],
    ['program-not-in-force', 'periodId', { periodId: 'FY2005-P12' }],
  ])('is refused as %s at %s', (code, path, fields) =>
    given(aProgram(), anEnrolledPartner())
      .when(closePeriod, { ...body, ...fields }, theManager)
      .thenRefused(code, path),
  );

  test('is refused where nothing is known of the partner at its end', () =>
    given(aProgram(), anEnrolledPartner({ effectiveFrom: '2011-02-01' }), aPeriod([recorded()]))
      .when(closePeriod, body, theManager)
      .thenRefused('profile-not-in-force', 'periodId'));

  test('is refused for an empty one of a partner that is not in the program at its end', () => {
    given(aProgram(), aPartner()).when(closePeriod, body, theManager).thenRefused('not-enrolled', 'periodId');
    given(aProgram(), aPartner(), aPeriod([recorded()]))
      .when(closePeriod, body, theManager)
      .thenRecorded(closed(1));
  });
});
