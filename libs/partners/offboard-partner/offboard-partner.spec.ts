import { describe, test } from '@jest/globals';
import {
  partnerEnrolled,
  partnerOffboarded,
  partnerReinstated,
  partnerSuspended,
  partnerWithdrawn,
  roleAssigned,
  roleEnded,
} from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartner, aPartnerManager, anEnrolledPartner } from '../testing/index.js';
import { offboardPartner } from './offboard-partner.js';

const partnerId = 'orgenics-ltd';
const last = { partnerId, until: '2011-09-30' };
const offboarded = partnerOffboarded(last);

describe('offboarding a partner', () => {
  test('ends the partnership on its last day', () =>
    given(aPartner()).when(offboardPartner, last, by(aPartnerManager)).thenRecorded(offboarded));

  test('ends every enrolment and role that would have gone on, and leaves alone those that had ended', () =>
    given(
      anEnrolledPartner({
        until: '2011-12-31',
        since: [
          partnerEnrolled({ partnerId, programId: 'done', from: '2006-01-01', until: '2011-09-30' }),
          partnerEnrolled({ partnerId, programId: 'planned', from: '2012-01-01' }),
          roleAssigned({ partnerId, role: 'sponsor', person: 'ama', from: '2006-01-01' }),
        ],
      }),
    )
      .when(offboardPartner, last, by(aPartnerManager))
      .thenRecorded(
        partnerWithdrawn({
          partnerId,
          programId: 'scms',
          from: '2005-10-01',
          until: '2011-09-30',
          previousUntil: '2011-12-31',
        }),
        partnerWithdrawn({ partnerId, programId: 'planned', from: '2012-01-01', until: '2011-09-30' }),
        roleEnded({ partnerId, role: 'sponsor', person: 'ama', from: '2006-01-01', until: '2011-09-30' }),
        offboarded,
      ));

  test('on the same day again changes nothing', () =>
    given(aPartner({ since: [offboarded] }))
      .when(offboardPartner, last, by(aPartnerManager))
      .thenNothing());

  test('on another day is refused until the partner is reinstated', () => {
    const again = { partnerId, until: '2011-12-31' };
    const reinstated = partnerReinstated({
      partnerId,
      from: '2011-10-01',
      ended: [{ kind: 'offboarding', from: '2011-10-01' }],
    });
    given(aPartner({ since: [offboarded] }))
      .when(offboardPartner, again, by(aPartnerManager))
      .thenRefused('partner-offboarded', 'until');
    given(aPartner({ since: [offboarded, reinstated] }))
      .when(offboardPartner, again, by(aPartnerManager))
      .thenRecorded(partnerOffboarded(again));
  });

  test('on a day before an earlier offboarding that was undone is refused', () => {
    const back = partnerReinstated({ partnerId, from: '2011-12-01', ended: [{ kind: 'offboarding', from: '2011-10-01' }] });
    given(aPartner({ since: [offboarded, back] }))
      .when(offboardPartner, last, by(aPartnerManager))
      .thenRefused('partner-offboarded', 'until');
  });

  test('is possible while it is suspended', () =>
    given(aPartner({ since: [partnerSuspended({ partnerId, from: '2011-10-01' })] }))
      .when(offboardPartner, last, by(aPartnerManager))
      .thenRecorded(offboarded));

  test('is refused for a partner that is not registered', () =>
    given().when(offboardPartner, last, by(aPartnerManager)).thenRefused('partner-unknown', 'partnerId'));
});
