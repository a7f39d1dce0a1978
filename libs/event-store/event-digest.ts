import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { StoredEvent } from './event.js';

/**
 * SHA-256, in hexadecimal, of all that an event is but its position: stream, revision, id, type, data and metadata as canonical JSON.
 * The same in every store. No two events have the same, as metadata tells when and by which command one was recorded.
 */
export const eventDigest = ({ stream, revision, id, type, data, metadata }: StoredEvent): string =>
  hash('sha256', canonicalize([stream, revision, id, type, data, metadata]) ?? '');
