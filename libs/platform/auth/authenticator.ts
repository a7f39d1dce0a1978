import { ProblemError } from '#contracts';
import { apiKeyVerifier, type ApiKeys } from './api-keys.js';
import type { Credentials } from './credentials.js';
import { tokenVerifier, type TokenSettings } from './tokens.js';
import { rememberVerified } from './verified-tokens.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Reads who signs in from the headers of a request: a bearer token or an API key. */
export class Authenticator {
  readonly #token: (token: string) => Promise<Credentials>;
  readonly #apiKey: (key: string) => Credentials;

  constructor(tokens: TokenSettings, keys: ApiKeys) {
    this.#token = rememberVerified(tokenVerifier(tokens));
    this.#apiKey = apiKeyVerifier(keys);
  }

  /** The credentials of the request. Throws `not-signed-in`. */
  async authenticate(headers: Headers): Promise<Credentials> {
    const { authorization, 'x-api-key': key } = headers;
    if (typeof key === 'string') return this.#apiKey(key);
    const token = typeof authorization === 'string' ? /^Bearer (\S+)$/i.exec(authorization)?.[1] : undefined;
    if (token === undefined)
      throw new ProblemError('not-signed-in', 'expected `Authorization: Bearer <token>` or `X-Api-Key: <key>`');
    return this.#token(token);
  }

  /** The credentials of a token. Throws `not-signed-in`. */
  readToken(token: string): Promise<Credentials> {
    return this.#token(token);
  }
}
