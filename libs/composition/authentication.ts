import { join } from 'node:path';
import { Authenticator, ensureSigningKey, readApiKeys, readSigningKey, type Settings, type TokenSettings } from '#platform';

type AuthSettings = Pick<
  Settings,
  'DATA_DIR' | 'JWT_ALGORITHM' | 'JWT_KEY_FILE' | 'JWKS_URL' | 'JWT_ISSUER' | 'JWT_AUDIENCE' | 'API_KEYS_FILE'
>;

/** How tokens are signed, as the settings say. The key of an embedded ledger is made where there is none. */
export const tokenSettingsOf = (settings: AuthSettings): TokenSettings => {
  const { DATA_DIR, JWT_ALGORITHM: algorithm, JWT_KEY_FILE, JWKS_URL, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = settings;
  const sharedKey = () =>
    JWT_KEY_FILE === undefined ? ensureSigningKey(join(DATA_DIR, 'signing.key')) : readSigningKey(JWT_KEY_FILE);
  const key = algorithm === 'HS256' || JWKS_URL === undefined ? sharedKey() : new URL(JWKS_URL);
  return { algorithm, issuer, audience, key };
};

/** Reads credentials as the settings say. */
export const authenticatorOf = (settings: AuthSettings): Authenticator =>
  new Authenticator(tokenSettingsOf(settings), settings.API_KEYS_FILE === undefined ? [] : readApiKeys(settings.API_KEYS_FILE));
