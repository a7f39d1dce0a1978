import { CursorInvalid } from '../errors.js';

/** The sort values of the last document of a page, its id last; null where the document has no such field. */
export type CursorKeys = readonly (string | number | boolean | null)[];

/** What a cursor holds: the collection and query that it belongs to, and where its page ended. */
export interface Cursor {
  readonly collection: string;
  /** The query's fingerprint: filter and sort, not its limit or fields. */
  readonly query: string;
  readonly after: CursorKeys;
}

const isKey = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The opaque text of a cursor. Base64url of JSON: nothing in it is secret, and everything is checked on its way back. */
export const encodeCursor = ({ collection, query, after }: Cursor): string =>
  Buffer.from(JSON.stringify([collection, query, ...after])).toString('base64url');

/**
 * Reads a cursor back. Its `collection` tells an API whether the read model has been switched since: then the page is gone.
 * `CursorInvalid` for a text that no cursor has.
 */
export const decodeCursor = (text: string): Cursor => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parts)) {
      const [collection, query, ...after] = parts as readonly unknown[];
      if (typeof collection === 'string' && typeof query === 'string' && after.length > 0 && after.every(isKey)) {
        return { collection, query, after };
      }
    }
  } catch (cause) {
    throw new CursorInvalid('expected a cursor as a page before returned it', { cause });
  }
  throw new CursorInvalid('expected a cursor as a page before returned it');
};
