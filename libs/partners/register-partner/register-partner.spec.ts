import { describe, test } from '@jest/globals';
import { partnerRegistered } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartner, aPartnerManager, orgenics } from '../testing/index.js';
import { registerPartner } from './register-partner.js';

const { name, type, markets, productLines } = orgenics;
const body = { partnerId: 'orgenics-ltd', name, type, markets, productLines };
const registered = { partnerId: 'orgenics-ltd', revision: 1, profile: orgenics };

describe('registering a partner', () => {
  test('enters it into the ledger, with a profile that holds from the day of the business time', () =>
    given()
      .when(registerPartner, body, by(aPartnerManager))
      .thenRecorded(partnerRegistered({ ...registered, effectiveFrom: '2011-03-01' })));

  test('takes everything that is known of it, from a day that it names', () =>
    given()
      .when(registerPartner, registerPartner.example, by(aPartnerManager))
      .thenRecordedLike({
        type: 'PartnerRegistered',
        data: {
          tier: 'standard',
          effectiveFrom: '2005-10-01',
          profile: {
            ...orgenics,
            markets: ['nigeria', 'zambia'],
            size: { employees: '160' },
            maturity: 'mature',
            marketComplexity: 'high',
            partnerSince: '2006-05-02',
            externalIds: { erp: '40017' },
          },
        },
      }));

  test('with the same content again changes nothing', () =>
    given(aPartner()).when(registerPartner, body, by(aPartnerManager)).thenNothing());

  test.each([{ name: 'Orgenics' }, { tier: 'gold' }, { effectiveFrom: '2006-01-01' }])(
    'under an id that is taken is refused for other content: %p',
    (other) =>
      given(aPartner())
        .when(registerPartner, { ...body, ...other }, by(aPartnerManager))
        .thenRefused('partner-exists', 'partnerId'),
  );

  test('under a parent needs one that is registered', () => {
    const child = { ...body, parentId: 'alere' };
    given().when(registerPartner, child, by(aPartnerManager)).thenRefused('parent-unknown', 'parentId');
    given(aPartner({ partnerId: 'alere' }))
      .when(registerPartner, child, by(aPartnerManager))
      .thenRecordedLike({ type: 'PartnerRegistered', data: { profile: { ...orgenics, parentId: 'alere' } } });
  });

  test('under itself is refused', () =>
    given()
      .when(registerPartner, { ...body, parentId: 'orgenics-ltd' }, by(aPartnerManager))
      .thenRefused('parent-loop', 'parentId'));

  test('is malformed without a name, with a size that is no decimal, and for each unknown field', () => {
    const attempt = given().when(
      registerPartner,
      { partnerId: 'Orgenics!', type, markets: [], size: { employees: 160 }, partnerSince: '2006-02-30', colour: 'red' },
      by(aPartnerManager),
    );
    for (const path of ['partnerId', 'name', 'size.employees', 'partnerSince', 'colour']) attempt.thenMalformed(path);
  });
});
