import { describe, expect, test } from '@jest/globals';
import { ProblemError } from '#contracts';
import type { Credentials } from './credentials.js';
import { rememberVerified } from './verified-tokens.js';

const crm: Credentials = { subject: 'crm', kind: 'service', side: 'vendor', scopes: ['read'] };

/** Verification of tokens that expire after so many seconds, at a time that is told. */
const verification = (seconds: number) => {
  const asked: string[] = [];
  let now = 0;
  const credentialsOf = rememberVerified(
    async (token) => {
      asked.push(token);
      if (token === 'forged') throw new ProblemError('not-signed-in', 'the token is not valid');
      return { credentials: { ...crm, subject: token }, expiresAt: seconds };
    },
    () => now,
  );
  return { asked, credentialsOf, at: (milliseconds: number) => (now = milliseconds) };
};

describe('a token that was verified', () => {
  test('is not verified again, and is told from others', async () => {
    const { asked, credentialsOf } = verification(600);
    const subjects = [];
    for (const token of ['crm', 'lms', 'crm']) subjects.push((await credentialsOf(token)).subject);
    expect([subjects, asked]).toEqual([
      ['crm', 'lms', 'crm'],
      ['crm', 'lms'],
    ]);
  });

  test('is verified again once it has expired', async () => {
    const { asked, credentialsOf, at } = verification(10);
    await credentialsOf('crm');
    at(9_999);
    await credentialsOf('crm');
    expect(asked).toHaveLength(1);
    at(10_000);
    await credentialsOf('crm');
    expect(asked).toHaveLength(2);
  });

  test('is verified again after a minute, so that a key that is withdrawn counts no longer', async () => {
    const { asked, credentialsOf, at } = verification(600);
    await credentialsOf('crm');
    at(59_999);
    await credentialsOf('crm');
    expect(asked).toHaveLength(1);
    at(60_000);
    await credentialsOf('crm');
    expect(asked).toHaveLength(2);
  });
});

test('a token that is not sound is verified each time', async () => {
  const { asked, credentialsOf } = verification(600);
  await expect(credentialsOf('forged')).rejects.toThrow('not valid');
  await expect(credentialsOf('forged')).rejects.toThrow('not valid');
  expect(asked).toEqual(['forged', 'forged']);
});
