import { describe, test } from '@jest/globals';
import { partnerRegistered, partnerStream } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { registerPartner } from './register-partner.js';

const aPartnerManager = { id: 'ama', kind: 'user', side: 'vendor' } as const;
const profile = {
  name: 'Orgenics, Ltd',
  type: 'manufacturer',
  markets: ['nigeria'],
  productLines: [],
  size: {},
  externalIds: {},
};
const orgenics = { partnerId: 'orgenics', name: 'Orgenics, Ltd', type: 'manufacturer', markets: ['nigeria'] };
const registered = partnerRegistered({ partnerId: 'orgenics', revision: 1, profile, effectiveFrom: '2011-03-01' });

describe('registering a partner', () => {
  test('enters it into the ledger', () => given().when(registerPartner, orgenics, by(aPartnerManager)).thenRecorded(registered));

  test('is refused for one that is already registered', () =>
    given(inStream(partnerStream('orgenics'), registered))
      .when(registerPartner, orgenics, by(aPartnerManager))
      .thenRefused('partner-exists', 'partnerId'));

  test('is malformed without a name, and names each unknown field', () => {
    const attempt = given().when(
      registerPartner,
      { partnerId: 'Orgenics!', type: 'manufacturer', markets: [], colour: 'red' },
      by(aPartnerManager),
    );
    attempt.thenMalformed('partnerId');
    attempt.thenMalformed('name');
    attempt.thenMalformed('colour');
  });
});
