import { describe, test } from '@jest/globals';
import { partnerOffboarded, roleAssigned, roleEnded } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartner, aPartnerManager } from '../testing/index.js';
import { assignRole } from './assign-role.js';

const partnerId = 'orgenics-ltd';
const ama = { partnerId, role: 'sponsor', person: 'ama', from: '2010-10-01' } as const;
const kofi = { ...ama, person: 'kofi', from: '2011-01-01' } as const;
const sponsored = (until?: string) => aPartner({ since: [roleAssigned({ ...ama, ...(until !== undefined && { until }) })] });

describe('assigning a role', () => {
  test('gives it to a person from a day on, with a deputy', () =>
    given(aPartner())
      .when(assignRole, { ...ama, deputy: 'kofi', until: '2011-09-30' }, by(aPartnerManager))
      .thenRecorded(roleAssigned({ ...ama, deputy: 'kofi', until: '2011-09-30' })));

  test('to another person ends the time of who held it without an end', () =>
    given(sponsored())
      .when(assignRole, kofi, by(aPartnerManager))
      .thenRecorded(
        roleEnded({ partnerId, role: 'sponsor', person: 'ama', from: '2010-10-01', until: '2010-12-31' }),
        roleAssigned(kofi),
      ));

  test('from the same day corrects who held it', () =>
    given(sponsored())
      .when(assignRole, { ...ama, until: '2011-09-30' }, by(aPartnerManager))
      .thenRecorded(
        roleEnded({ partnerId, role: 'sponsor', person: 'ama', from: '2010-10-01', until: '2010-09-30' }),
        roleAssigned({ ...ama, until: '2011-09-30' }),
      ));

  test('with another deputy from the same day is a correction too', () =>
    given(sponsored())
      .when(assignRole, { ...ama, deputy: 'esi' }, by(aPartnerManager))
      .thenRecordedLike({ type: 'RoleEnded' }, { type: 'RoleAssigned', data: { deputy: 'esi' } }));

  test('of another kind leaves the others alone', () =>
    given(sponsored())
      .when(assignRole, { ...kofi, role: 'data-owner' }, by(aPartnerManager))
      .thenRecorded(roleAssigned({ ...kofi, role: 'data-owner' })));

  test('again changes nothing', () => given(sponsored()).when(assignRole, ama, by(aPartnerManager)).thenNothing());

  test('is refused within the time that was planned for another person', () =>
    given(sponsored('2011-06-30')).when(assignRole, kofi, by(aPartnerManager)).thenRefused('role-held', 'from'));

  test('is refused where another person is to take over before it ends', () =>
    given(sponsored())
      .when(assignRole, { ...kofi, from: '2010-01-01' }, by(aPartnerManager))
      .thenRefused('role-held', 'from'));

  test('is refused for a deputy who is the holder', () =>
    given(aPartner())
      .when(assignRole, { ...ama, deputy: 'ama' }, by(aPartnerManager))
      .thenRefused('deputy-is-holder', 'deputy'));

  test('is refused for a partner that is not registered, or beyond the end of the partnership', () => {
    given().when(assignRole, ama, by(aPartnerManager)).thenRefused('partner-unknown', 'partnerId');
    given(aPartner({ since: [partnerOffboarded({ partnerId, until: '2011-09-30' })] }))
      .when(assignRole, ama, by(aPartnerManager))
      .thenRefused('partner-offboarded', 'from');
  });

  test('is refused where it ends before it begins', () =>
    given(aPartner())
      .when(assignRole, { ...ama, until: '2010-09-30' }, by(aPartnerManager))
      .thenRefused('until-before-from', 'until'));

  test('is malformed for a role that there is not', () =>
    given()
      .when(assignRole, { ...ama, role: 'boss' }, by(aPartnerManager))
      .thenMalformed('role'));
});
