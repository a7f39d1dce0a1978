import { hash } from 'node:crypto';

/** What a token looks like: at least 256 random bits in base64url. */
export const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43,100}$/;

/** The hash by which an invitation knows a token: plain SHA-256 in hexadecimal, as every tool makes it. */
export const tokenHashOf = (token: string): string => hash('sha256', token);

/**
 * The mark that an answer leaves of its token, so that there is no second one. Only from the token itself can anybody tell that this mark and a
 * hash in an invitation belong together: both come from it by a one-way function, neither from the other.
 */
export const markOf = (token: string): string => hash('sha256', `spent:${token}`);
