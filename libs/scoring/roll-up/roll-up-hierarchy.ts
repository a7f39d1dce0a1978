import { Decimal, decimal } from '#kernel';
import { shown } from '../rounding.js';
import { weightedMean } from './roll-up-periods.js';

/** A partner, whom it belongs to, and its own total; null where it has none. */
export interface HierarchyMember {
  readonly partnerId: string;
  readonly parentId?: string | undefined;
  readonly total: string | null;
  /** Its weight where totals are weighted, for example its revenue; 1 unless given. */
  readonly weight?: string | undefined;
}

/** How the totals of a partner and all below it become one. */
export type HierarchyMethod = 'sum' | 'mean' | 'weighted' | 'highest';

/** A partner's total together with all below it. */
export interface HierarchyRollUp {
  readonly partnerId: string;
  /** Null where neither the partner nor any below it has a total. */
  readonly total: string | null;
  readonly method: HierarchyMethod;
  /** The partner and all below it, each once, by id. */
  readonly members: readonly { readonly partnerId: string; readonly total: string | null; readonly weight: string }[];
}

/**
 * Rolls totals up from each partner and all below it, however deep. Every partner counts once and by itself, so that a parent's mean is that
 * of partners and never a mean of means. A circle of parents ends where it closes.
 */
export function rollUpHierarchy(
  members: readonly HierarchyMember[],
  method: HierarchyMethod,
  decimals: number,
): readonly HierarchyRollUp[] {
  const children = Map.groupBy(members, ({ parentId }) => parentId);
  return members.map((member) => {
    const below = [...subtree(member, children)].toSorted((one, other) => (one.partnerId < other.partnerId ? -1 : 1));
    const combined = combine(below, method);
    return {
      partnerId: member.partnerId,
      total: combined === undefined ? null : shown(combined, decimals),
      method,
      members: below.map(({ partnerId, total, weight = '1' }) => ({ partnerId, total, weight })),
    };
  });
}

const subtree = (
  root: HierarchyMember,
  children: ReadonlyMap<string | undefined, readonly HierarchyMember[]>,
): ReadonlySet<HierarchyMember> => {
  const found = new Set([root]);
  for (const member of found) for (const child of children.get(member.partnerId) ?? []) found.add(child);
  return found;
};

const combine = (members: readonly HierarchyMember[], method: HierarchyMethod): Decimal | undefined => {
  const scored = members.flatMap(({ total, weight = '1' }) =>
    total === null ? [] : [{ total: decimal(total), weight: decimal(weight) }],
  );
  const totals = scored.map(({ total }) => total);
  if (totals.length === 0) return undefined;
  switch (method) {
    case 'sum':
      return totals.reduce((sum, each) => sum.plus(each));
    case 'highest':
      return Decimal.max(...totals);
    case 'mean':
      return weightedMean(totals.map((total) => [total, decimal('1')]));
    case 'weighted':
      return weightedMean(scored.map(({ total, weight }) => [total, weight]));
  }
};
