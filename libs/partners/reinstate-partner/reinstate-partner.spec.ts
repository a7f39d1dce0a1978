import { describe, test } from '@jest/globals';
import { partnerOffboarded, partnerReinstated, partnerSuspended } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartner, aPartnerManager } from '../testing/index.js';
import { reinstatePartner } from './reinstate-partner.js';

const partnerId = 'orgenics-ltd';
const summer = { from: '2011-06-01', until: '2011-08-31' };
const suspended = aPartner({ since: [partnerSuspended({ partnerId, ...summer })] });

describe('reinstating a partner', () => {
  test('ends a suspension on the day before', () =>
    given(suspended)
      .when(reinstatePartner, { partnerId, from: '2011-07-15' }, by(aPartnerManager))
      .thenRecorded(
        partnerReinstated({
          partnerId,
          from: '2011-07-15',
          ended: [{ kind: 'suspension', from: '2011-06-01', previousUntil: '2011-08-31' }],
        }),
      ));

  test('brings back a partner that was offboarded', () =>
    given(aPartner({ since: [partnerOffboarded({ partnerId, until: '2010-12-31' })] }))
      .when(reinstatePartner, { partnerId }, by(aPartnerManager))
      .thenRecorded(partnerReinstated({ partnerId, from: '2011-03-01', ended: [{ kind: 'offboarding', from: '2011-01-01' }] })));

  test.each(['2011-05-31', '2011-09-01'])('on a day on which it is not absent is refused: %s', (from) =>
    given(suspended).when(reinstatePartner, { partnerId, from }, by(aPartnerManager)).thenRefused('partner-not-absent', 'from'),
  );

  test('is refused for a partner that is not registered', () =>
    given().when(reinstatePartner, { partnerId }, by(aPartnerManager)).thenRefused('partner-unknown', 'partnerId'));

  test('twice is refused: there is nothing left to come back from', () =>
    given(
      aPartner({
        since: [
          partnerSuspended({ partnerId, ...summer }),
          partnerReinstated({ partnerId, from: '2011-07-15', ended: [{ kind: 'suspension', from: '2011-06-01' }] }),
        ],
      }),
    )
      .when(reinstatePartner, { partnerId, from: '2011-07-15' }, by(aPartnerManager))
      .thenRefused('partner-not-absent', 'from'));
});
