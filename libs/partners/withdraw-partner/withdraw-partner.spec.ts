import { describe, test } from '@jest/globals';
import { partnerEnrolled, partnerWithdrawn } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram } from '#programs/testing';
import { aPartner, aPartnerManager, anEnrolledPartner } from '../testing/index.js';
import { withdrawPartner } from './withdraw-partner.js';

const enrolment = { partnerId: 'orgenics-ltd', programId: 'scms' };

describe('withdrawing a partner from a program', () => {
  test('gives its enrolment a last day', () =>
    given(aProgram(), anEnrolledPartner())
      .when(withdrawPartner, { ...enrolment, until: '2011-09-30' }, by(aPartnerManager))
      .thenRecorded(partnerWithdrawn({ ...enrolment, from: '2005-10-01', until: '2011-09-30' })));

  test('brings forward a last day that it had', () =>
    given(aProgram(), anEnrolledPartner({ until: '2012-09-30' }))
      .when(withdrawPartner, { ...enrolment, until: '2011-09-30' }, by(aPartnerManager))
      .thenRecorded(partnerWithdrawn({ ...enrolment, from: '2005-10-01', until: '2011-09-30', previousUntil: '2012-09-30' })));

  test('happens on the business date in the time zone of the program', () =>
    given(aProgram(), anEnrolledPartner())
      .when(withdrawPartner, enrolment, by(aPartnerManager, { effectiveAt: '2011-03-01T03:00:00Z' }))
      .thenRecordedLike({ type: 'PartnerWithdrawn', data: { until: '2011-02-28' } }));

  test('leaves an enrolment that comes later as it is', () =>
    given(aProgram(), anEnrolledPartner({ until: '2010-09-30', since: [partnerEnrolled({ ...enrolment, from: '2011-10-01' })] }))
      .when(withdrawPartner, { ...enrolment, until: '2010-06-30' }, by(aPartnerManager))
      .thenRecordedLike({ type: 'PartnerWithdrawn', data: { from: '2005-10-01' } }));

  test('leaves enrolments in other programs as they are', () =>
    given(
      aProgram(),
      aPartner({ since: [partnerEnrolled({ partnerId: 'orgenics-ltd', programId: 'other', from: '2005-10-01' })] }),
    )
      .when(withdrawPartner, enrolment, by(aPartnerManager))
      .thenRefused('not-enrolled', 'until'));

  test('before it has begun lets an enrolment never come to be, if that one is named', () => {
    const early = { ...enrolment, until: '2011-03-01' };
    given(aProgram(), anEnrolledPartner({ from: '2012-10-01' }))
      .when(withdrawPartner, early, by(aPartnerManager))
      .thenRefused('not-enrolled', 'until');
    given(aProgram(), anEnrolledPartner({ from: '2012-10-01' }))
      .when(withdrawPartner, { ...early, from: '2012-10-01' }, by(aPartnerManager))
      .thenRecorded(partnerWithdrawn({ ...enrolment, from: '2012-10-01', until: '2011-03-01' }));
  });

  test('on the same day again changes nothing', () =>
    given(aProgram(), anEnrolledPartner({ until: '2011-09-30' }))
      .when(withdrawPartner, { ...enrolment, until: '2011-09-30' }, by(aPartnerManager))
      .thenNothing());

  test('is refused on a later day than its last', () => {
    const ended = anEnrolledPartner({ until: '2011-09-30' });
    const later = { ...enrolment, until: '2011-10-01' };
    given(aProgram(), ended).when(withdrawPartner, later, by(aPartnerManager)).thenRefused('not-enrolled', 'until');
    given(aProgram(), ended)
      .when(withdrawPartner, { ...later, from: '2005-10-01' }, by(aPartnerManager))
      .thenRefused('not-enrolled', 'until');
  });

  test('is refused where it is not enrolled, not registered, or no enrolment began on the day named', () => {
    given(aProgram(), aPartner()).when(withdrawPartner, enrolment, by(aPartnerManager)).thenRefused('not-enrolled', 'until');
    given(aProgram()).when(withdrawPartner, enrolment, by(aPartnerManager)).thenRefused('partner-unknown', 'partnerId');
    given(aProgram(), anEnrolledPartner())
      .when(withdrawPartner, { ...enrolment, from: '2005-10-02' }, by(aPartnerManager))
      .thenRefused('not-enrolled', 'from');
  });
});
