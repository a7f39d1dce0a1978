import { describe, test } from '@jest/globals';
import { partnerOffboarded, partnerProfileUpdated } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartner, aPartnerManager, orgenics } from '../testing/index.js';
import { updatePartnerProfile } from './update-partner-profile.js';

const partnerId = 'orgenics-ltd';
const change = (fields: object) => ({ partnerId, effectiveFrom: '2011-01-01', ...fields });
const updated = (revision: number, effectiveFrom: string, profile: object) =>
  partnerProfileUpdated({ partnerId, revision, effectiveFrom, profile: { ...orgenics, ...profile } });

describe('updating the profile of a partner', () => {
  test('changes what it names from a day on, and keeps what held before', () =>
    given(aPartner())
      .when(updatePartnerProfile, change({ markets: ['zambia'], maturity: 'mature' }), by(aPartnerManager))
      .thenRecorded(
        partnerProfileUpdated({
          partnerId,
          revision: 2,
          effectiveFrom: '2011-01-01',
          profile: { ...orgenics, markets: ['zambia'], maturity: 'mature' },
          previous: orgenics,
          replaces: 1,
        }),
      ));

  test('starts from the profile of that day, not from one that is planned for later', () =>
    given(
      aPartner({
        since: [updated(2, '2012-01-01', { type: 'distributor' }), updated(3, '2010-01-01', { maturity: 'new' })],
      }),
    )
      .when(updatePartnerProfile, change({ name: 'Orgenics' }), by(aPartnerManager))
      .thenRecordedLike({
        type: 'PartnerProfileUpdated',
        data: { revision: 4, replaces: 3, profile: { ...orgenics, maturity: 'new', name: 'Orgenics' } },
      }));

  test('before the first profile extends the earliest one backwards', () =>
    given(aPartner({ effectiveFrom: '2012-01-01', since: [updated(2, '2013-01-01', { maturity: 'new' })] }))
      .when(updatePartnerProfile, change({}), by(aPartnerManager))
      .thenRecorded(updated(3, '2011-01-01', {})));

  test('clears what is known no longer', () =>
    given(aPartner({ profile: { maturity: 'new' } }))
      .when(updatePartnerProfile, change({ clear: ['maturity'] }), by(aPartnerManager))
      .thenRecordedLike({ type: 'PartnerProfileUpdated', data: { profile: orgenics } }));

  test('with what is known already changes nothing', () =>
    given(aPartner())
      .when(updatePartnerProfile, change({ markets: ['nigeria'], clear: ['maturity'] }), by(aPartnerManager))
      .thenNothing());

  test('is refused for a partner that is not registered', () =>
    given()
      .when(updatePartnerProfile, change({ name: 'Orgenics' }), by(aPartnerManager))
      .thenRefused('partner-unknown', 'partnerId'));

  test('is refused for the tier, which has rules of its own', () =>
    given(aPartner())
      .when(updatePartnerProfile, change({ tier: 'gold' }), by(aPartnerManager))
      .thenRefused('tier-not-in-profile', 'tier'));

  test('is refused where a field is given and cleared', () =>
    given(aPartner())
      .when(updatePartnerProfile, change({ maturity: 'new', clear: ['maturity'] }), by(aPartnerManager))
      .thenRefused('profile-contradictory', 'maturity'));

  test('is refused from a day after the end of the partnership', () =>
    given(aPartner({ since: [partnerOffboarded({ partnerId, until: '2010-12-31' })] }))
      .when(updatePartnerProfile, change({ name: 'Orgenics' }), by(aPartnerManager))
      .thenRefused('partner-offboarded', 'effectiveFrom'));

  test('is refused for a parent that belongs to the partner', () =>
    given(aPartner(), aPartner({ partnerId: 'alere', profile: { parentId: partnerId } }))
      .when(updatePartnerProfile, change({ parentId: 'alere' }), by(aPartnerManager))
      .thenRefused('parent-loop', 'parentId'));

  test('is malformed for a field that cannot be cleared', () =>
    given(aPartner())
      .when(updatePartnerProfile, change({ clear: ['name'] }), by(aPartnerManager))
      .thenMalformed('clear.0'));
});
