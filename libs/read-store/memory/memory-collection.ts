import {
  checkedCursor,
  checkedFilter,
  checkedLimit,
  checkedQuery,
  cursorKeys,
  encodeCursor,
  projected,
  valueOf,
  type CheckedComparison,
  type CheckedQuery,
  type CursorKeys,
  type OrderStep,
} from '../adapter/index.js';
import type { CollectionDeclaration, Document } from '../collection.js';
import type { Filter, Query } from '../query.js';
import type { Page } from '../read-store.js';
import { compareValues } from './compare.js';
import { matches } from './matches.js';

/** The documents of one collection, found by scanning them all. */
export class MemoryCollection {
  readonly documents = new Map<string, Document>();

  constructor(public declaration: CollectionDeclaration) {}

  find(query: Query): Page {
    const checked = checkedQuery(this.declaration, query);
    const limit = checkedLimit(query.limit);
    const after = checkedCursor(this.declaration, checked, query.cursor);
    const ordered = this.ordered(checked).filter(
      (document) => after === undefined || this.compare(checked.order, this.keys(checked, document), after) > 0,
    );
    const page = ordered.slice(0, limit);
    const last = page.at(-1);
    const documents = page.map((document) => projected(document, checked.fields));
    if (last === undefined || ordered.length <= limit) return { documents };
    const next = encodeCursor({ collection: this.declaration.name, query: checked.fingerprint, after: this.keys(checked, last) });
    return { documents, next };
  }

  all(query: Omit<Query, 'limit' | 'cursor'>): readonly Document[] {
    const checked = checkedQuery(this.declaration, query);
    return this.ordered(checked).map((document) => projected(document, checked.fields));
  }

  count(filter?: Filter): number {
    return this.matching(checkedFilter(this.declaration, filter)).length;
  }

  private matching(filter: readonly CheckedComparison[]): Document[] {
    const { name } = this.declaration;
    return [...this.documents.values()].filter((document) =>
      filter.every((comparison) => matches(comparison, valueOf(name, document, comparison.field))),
    );
  }

  private ordered({ filter, order }: CheckedQuery): Document[] {
    const keyed = this.matching(filter).map((document) => ({ document, keys: this.keys({ order }, document) }));
    return keyed.toSorted((left, right) => this.compare(order, left.keys, right.keys)).map(({ document }) => document);
  }

  private keys({ order }: Pick<CheckedQuery, 'order'>, document: Document): CursorKeys {
    return cursorKeys(this.declaration.name, document, order);
  }

  private compare(order: readonly OrderStep[], left: CursorKeys, right: CursorKeys): number {
    for (const [at, { field, descending }] of order.entries()) {
      const [one, other] = [left[at] ?? null, right[at] ?? null];
      if (one === null || other === null) {
        if (one !== other) return one === null ? 1 : -1;
        continue;
      }
      const difference = compareValues(field, one, other);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  }
}
