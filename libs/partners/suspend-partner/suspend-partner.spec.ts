import { describe, test } from '@jest/globals';
import { partnerOffboarded, partnerSuspended } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartner, aPartnerManager } from '../testing/index.js';
import { suspendPartner } from './suspend-partner.js';

const summer = { partnerId: 'orgenics-ltd', from: '2011-06-01', until: '2011-08-31' };
const suspended = aPartner({ since: [partnerSuspended(summer)] });

describe('suspending a partner', () => {
  test('holds for a time', () =>
    given(aPartner()).when(suspendPartner, summer, by(aPartnerManager)).thenRecorded(partnerSuspended(summer)));

  test('begins with the business time, without an end, unless told otherwise', () =>
    given(aPartner())
      .when(suspendPartner, { partnerId: 'orgenics-ltd' }, by(aPartnerManager))
      .thenRecorded(partnerSuspended({ partnerId: 'orgenics-ltd', from: '2011-03-01' })));

  test('for the same time again changes nothing', () =>
    given(suspended).when(suspendPartner, summer, by(aPartnerManager)).thenNothing());

  test('for a time in which it is suspended is refused', () =>
    given(suspended)
      .when(suspendPartner, { ...summer, from: '2011-08-31', until: '2011-12-31' }, by(aPartnerManager))
      .thenRefused('suspension-overlaps', 'from'));

  test('is refused for a partner that is not registered', () =>
    given().when(suspendPartner, summer, by(aPartnerManager)).thenRefused('partner-unknown', 'partnerId'));

  test('is refused where it ends before it begins', () =>
    given(aPartner())
      .when(suspendPartner, { ...summer, until: '2011-05-31' }, by(aPartnerManager))
      .thenRefused('until-before-from', 'until'));

  test('is refused beyond the end of the partnership', () =>
    given(aPartner({ since: [partnerOffboarded({ partnerId: 'orgenics-ltd', until: '2011-06-30' })] }))
      .when(suspendPartner, summer, by(aPartnerManager))
      .thenRefused('partner-offboarded', 'from'));
});
