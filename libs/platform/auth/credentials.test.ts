import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { newApiKey, readApiKeys } from './api-keys.js';
import { Authenticator } from './authenticator.js';
import type { Credentials } from './credentials.js';
import { ensureSigningKey, readSigningKey } from './signing-key.js';
import { signToken, type TokenSettings } from './tokens.js';

const folder = mkdtempSync(join(tmpdir(), 'auth-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ama: Credentials = { subject: 'ama', kind: 'user', side: 'vendor', scopes: ['read', 'commands:goals'] };
const settings: TokenSettings = {
  algorithm: 'HS256',
  issuer: 'us',
  audience: 'ledger',
  key: ensureSigningKey(join(folder, 'key')),
};
const refused = { code: 'not-signed-in' };

describe('a signing key', () => {
  test('is made once, for its owner only', () => {
    const file = join(folder, 'made', 'signing.key');
    expect(ensureSigningKey(file)).toEqual(ensureSigningKey(file));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('that is too short is refused', () => {
    const file = join(folder, 'short');
    writeFileSync(file, 'secret');
    expect(() => readSigningKey(file)).toThrow(/at least 32 bytes/);
  });
});

describe('credentials', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('are those of a token, and of nobody where it is of another issuer, audience or key', async () => {
    const authenticator = new Authenticator(settings, []);
    expect(await authenticator.authenticate(bearer(await signToken(ama, settings, '1h')))).toEqual(ama);
    for (const other of [{ issuer: 'them' }, { audience: 'else' }, { key: ensureSigningKey(join(folder, 'other')) }])
      await expect(
        authenticator.authenticate(bearer(await signToken(ama, { ...settings, ...other }, '1h'))),
      ).rejects.toMatchObject(refused);
  });

  test('are those of an API key, of which only the hash is kept', async () => {
    const { key, entry } = newApiKey(ama);
    const file = join(folder, 'keys.json');
    writeFileSync(file, JSON.stringify([entry]));
    expect(JSON.stringify(entry)).not.toContain(key);
    const authenticator = new Authenticator(settings, readApiKeys(file));
    expect(await authenticator.authenticate({ 'x-api-key': key })).toEqual(ama);
    await expect(authenticator.authenticate({ 'x-api-key': `${key}x` })).rejects.toMatchObject(refused);
    await expect(authenticator.authenticate({})).rejects.toMatchObject(refused);
  });

  test('of a file that is no list of keys are refused, naming each fault', () => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, '[{"sha256":"x"}]');
    expect(() => readApiKeys(file)).toThrow(/no list of API keys.*credentials/);
  });
});
