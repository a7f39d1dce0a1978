import { describe, test } from '@jest/globals';
import { partnerEnrolled, partnerOffboarded } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram } from '#programs/testing';
import { aPartner, aPartnerManager, anEnrolledPartner } from '../testing/index.js';
import { enrolPartner } from './enrol-partner.js';

const enrolment = { partnerId: 'orgenics-ltd', programId: 'scms' };

describe('enrolling a partner in a program', () => {
  test('holds from a day on, without an end', () =>
    given(aProgram(), aPartner())
      .when(enrolPartner, { ...enrolment, from: '2010-10-01' }, by(aPartnerManager))
      .thenRecorded(partnerEnrolled({ ...enrolment, from: '2010-10-01' })));

  test('begins on the business date in the time zone of the program', () =>
    given(aProgram(), aPartner())
      .when(enrolPartner, enrolment, by(aPartnerManager, { effectiveAt: '2011-03-01T03:00:00Z' }))
      .thenRecorded(partnerEnrolled({ ...enrolment, from: '2011-02-28' })));

  test('again, after an enrolment that has ended, is another one', () =>
    given(aProgram(), anEnrolledPartner({ until: '2010-09-30' }))
      .when(enrolPartner, { ...enrolment, from: '2010-10-01', until: '2011-09-30' }, by(aPartnerManager))
      .thenRecorded(partnerEnrolled({ ...enrolment, from: '2010-10-01', until: '2011-09-30' })));

  test('for the same time again changes nothing', () =>
    given(aProgram(), anEnrolledPartner())
      .when(enrolPartner, { ...enrolment, from: '2005-10-01' }, by(aPartnerManager))
      .thenNothing());

  test('is possible while it is enrolled in another', () =>
    given(aProgram(), anEnrolledPartner({ programId: 'other' }))
      .when(enrolPartner, { ...enrolment, from: '2005-10-01' }, by(aPartnerManager))
      .thenRecordedLike({ type: 'PartnerEnrolled' }));

  test('for a time in which it is enrolled is refused', () =>
    given(aProgram(), anEnrolledPartner({ from: '2010-10-01' }))
      .when(enrolPartner, { ...enrolment, from: '2009-10-01', until: '2010-10-01' }, by(aPartnerManager))
      .thenRefused('enrolment-overlaps', 'from'));

  test('is refused for a partner that is not registered', () =>
    given(aProgram()).when(enrolPartner, enrolment, by(aPartnerManager)).thenRefused('partner-unknown', 'partnerId'));

  test('is refused for a program that is not defined', () =>
    given(aPartner()).when(enrolPartner, enrolment, by(aPartnerManager)).thenRefused('program-unknown', 'programId'));

  test('is refused before the program begins', () =>
    given(aProgram({ effectiveFrom: '2010-10-01' }), aPartner())
      .when(enrolPartner, { ...enrolment, from: '2010-09-30' }, by(aPartnerManager))
      .thenRefused('program-not-in-force', 'from'));

  test('is refused before anything is known of the partner', () =>
    given(aProgram(), aPartner({ effectiveFrom: '2011-01-01' }))
      .when(enrolPartner, { ...enrolment, from: '2010-10-01' }, by(aPartnerManager))
      .thenRefused('profile-not-in-force', 'from'));

  test('is refused where it ends before it begins', () =>
    given(aProgram(), aPartner())
      .when(enrolPartner, { ...enrolment, from: '2010-10-01', until: '2010-09-30' }, by(aPartnerManager))
      .thenRefused('until-before-from', 'until'));

  test('is refused where it reaches beyond the end of the partnership', () => {
    const offboarded = aPartner({ since: [partnerOffboarded({ partnerId: 'orgenics-ltd', until: '2011-09-30' })] });
    given(aProgram(), offboarded)
      .when(enrolPartner, { ...enrolment, from: '2010-10-01' }, by(aPartnerManager))
      .thenRefused('partner-offboarded', 'from');
    given(aProgram(), offboarded)
      .when(enrolPartner, { ...enrolment, from: '2010-10-01', until: '2011-09-30' }, by(aPartnerManager))
      .thenRecordedLike({ type: 'PartnerEnrolled' });
  });
});
