import { expect, test } from '@jest/globals';
import { partnerOffboarded, partnerProfileUpdated } from '#contracts';
import { anEnrolledPartner, orgenics } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { programRules } from '../programs/index.js';
import { theDocument, theLog } from '../testing/index.js';
import { partnerDirectory } from './index.js';

test('a partner shows the profile that takes effect last in front, and every other one behind it', async () => {
  const profile = { ...orgenics, name: 'Orgenics (1983) Ltd', markets: ['zambia'] };
  const updated = partnerProfileUpdated({ partnerId: 'orgenics-ltd', revision: 2, effectiveFrom: '2011-01-01', profile });
  const corrected = partnerProfileUpdated({
    partnerId: 'orgenics-ltd',
    revision: 3,
    effectiveFrom: '2010-01-01',
    profile: orgenics,
  });
  const log = await theLog(anEnrolledPartner({ tier: 'gold', since: [updated, corrected] }));
  expect(await theDocument(log, partnerDirectory, 'orgenics-ltd')).toMatchObject({
    name: 'Orgenics (1983) Ltd',
    markets: ['zambia'],
    profileRevision: 2,
    tier: 'gold',
    programs: ['scms'],
    isOffboarded: false,
    profiles: [{ number: 1 }, { number: 2 }, { number: 3 }],
    revision: 3,
  });
});

test('a partner whose partnership ends says so', async () => {
  const log = await theLog(anEnrolledPartner({ since: [partnerOffboarded({ partnerId: 'orgenics-ltd', until: '2011-06-30' })] }));
  expect(await theDocument(log, partnerDirectory, 'orgenics-ltd')).toMatchObject({ isOffboarded: true });
});

test('a program shows every definition by revision', async () => {
  expect(await theDocument(await theLog(aProgram()), programRules, 'scms')).toMatchObject({
    name: 'Supply Chain Management System',
    revisions: 4,
    metrics: [{ id: 'on-time-delivery', revisions: [{ number: 3, effectiveFrom: '2005-10-01' }] }],
    scorecards: [{ id: 'vendor-delivery', revisions: [{ number: 4 }] }],
    revision: 3,
  });
});
