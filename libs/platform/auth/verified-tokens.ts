import { LRUCache } from 'lru-cache';
import type { Credentials } from './credentials.js';

/** What a token says, and until when: seconds since 1970, as in its claim `exp`. */
export interface VerifiedToken {
  readonly credentials: Credentials;
  readonly expiresAt: number;
}

const MOST_TOKENS = 10_000;
const LONGEST_MS = 60_000;

/**
 * Remembers what a sound token says until it expires, for a minute at most: a client sends the same one with each request, and verifying a
 * signature costs more than all else in reading it. What is not sound is verified every time.
 */
export const rememberVerified = (
  verify: (token: string) => Promise<VerifiedToken>,
  now: () => number = Date.now,
): ((token: string) => Promise<Credentials>) => {
  const remembered = new LRUCache<string, { readonly credentials: Credentials; readonly until: number }>({ max: MOST_TOKENS });
  return async (token) => {
    const found = remembered.get(token);
    if (found && now() < found.until) return found.credentials;
    const { credentials, expiresAt } = await verify(token);
    remembered.set(token, { credentials, until: Math.min(expiresAt * 1_000, now() + LONGEST_MS) });
    return credentials;
  };
};
