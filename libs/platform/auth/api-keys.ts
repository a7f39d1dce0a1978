import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { ProblemError } from '#contracts';
import { Credentials } from './credentials.js';

/** API keys as they are kept: the SHA-256 of each, never the key; a key is 256 random bits, so that no salt is needed. */
const ApiKeys = Type.Array(Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }), credentials: Credentials }));
export type ApiKeys = Static<typeof ApiKeys>;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** A new key, to be shown once, and the entry to keep. */
export const newApiKey = (credentials: Credentials): { readonly key: string; readonly entry: ApiKeys[number] } => {
  const key = `pl_${randomBytes(32).toString('base64url')}`;
  return { key, entry: { sha256: hashOf(key), credentials } };
};

/** The keys in a file. Throws where it is not a list of them. */
export function readApiKeys(file: string): ApiKeys {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (Value.Check(ApiKeys, read)) return read;
  const faults = Value.Errors(ApiKeys, read).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  throw new Error(`${file} is no list of API keys: ${faults.join('; ')}`);
}

/** Reads API keys: the credentials of one that is kept. Throws `not-signed-in` for any other. */
export const apiKeyVerifier = (kept: ApiKeys): ((key: string) => Credentials) => {
  const byHash = new Map(kept.map(({ sha256, credentials }) => [sha256, credentials]));
  return (key) => {
    const credentials = byHash.get(hashOf(key));
    if (!credentials) throw new ProblemError('not-signed-in', 'the API key is not known');
    return credentials;
  };
};
