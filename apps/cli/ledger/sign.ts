import { existsSync } from 'node:fs';
import { ledgerFolder, tokenSettingsOf } from '#composition';
import { signToken, type Credentials, type Settings } from '#platform';
import { CannotDo } from '../terminal/sentence.js';

/** Signs a token with the key of an embedded ledger. Throws `CannotDo` where there is none: a new key would open nothing. */
export function signLocally(credentials: Credentials, settings: Settings, validFor: string): Promise<string> {
  const { DATA_DIR, JWT_KEY_FILE, JWT_ALGORITHM } = settings;
  if (JWT_ALGORITHM !== 'HS256')
    throw new CannotDo('tokens of this ledger are signed by its identity provider: give one with --token');
  const file = JWT_KEY_FILE ?? ledgerFolder({ DATA_DIR }).signingKey;
  if (existsSync(file)) return signToken(credentials, tokenSettingsOf(settings), validFor);
  throw new CannotDo(
    `there is no signing key ${file}: give the folder of the ledger with --data-dir, or a token with --token; npm start makes a ledger`,
  );
}
