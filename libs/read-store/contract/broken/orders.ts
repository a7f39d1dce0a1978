import { replacing, sorting, type Breaking, type Breakings } from './broken.js';

/* Missing as the least value: first when ascending, as most engines have it. */
const missingLeast =
  (compare: (left: never, right: never) => number) =>
  (left: unknown, right: unknown): number => {
    const [one, other] = [left ?? undefined, right ?? undefined];
    if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
    return compare(one as never, other as never);
  };

const byLocale = (left: unknown, right: unknown): number => String(left).localeCompare(String(right), 'en', { numeric: true });

const firstKeyOnly: Breaking = replacing((store) => ({
  find: (collection, query) => store.find(collection, { ...query, sort: (query.sort ?? []).slice(0, 1) }),
}));

const withoutRefusal: Breaking = replacing((store) => ({
  find: (collection, query) => store.find(collection, { ...query, sort: [] }),
}));

/** Adapters that sort by what is near at hand. */
export const brokenOrders: Breakings = {
  'without a sort, documents come by id': sorting(byLocale),
  'texts are sorted by code point, and documents without one come last either way': sorting(missingLeast(byLocale)),
  'decimals are sorted by value, and documents without one come last either way': sorting(
    missingLeast((left, right) => Number(left) - Number(right)),
  ),
  'numbers are sorted as numbers, and documents without one come last either way': sorting((left, right) =>
    String(left).localeCompare(String(right)),
  ),
  'flags are sorted false before true, and documents without one come last either way': sorting(
    missingLeast((left, right) => Number(left) - Number(right)),
  ),
  'several sort keys are each taken in their own direction, and the id decides at last': firstKeyOnly,
  'a sort by a field that is not declared, or by an array, is refused': withoutRefusal,
};
