import type { Document } from '../collection.js';
import type { OrderStep } from './checked-query.js';
import type { CursorKeys } from './cursor.js';
import { valueOf } from './fields.js';

/** The sort values of a document, in the order of the query: what a cursor that ends with it holds. */
export const cursorKeys = (collection: string, document: Document, order: readonly OrderStep[]): CursorKeys =>
  order.map(({ field }) => {
    const value = valueOf(collection, document, field);
    return value === undefined || typeof value === 'object' ? null : value;
  });
