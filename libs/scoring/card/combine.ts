import { Decimal, decimal } from '#kernel';
import type { Combination } from '../definitions/structure.js';
import type { Scored, ScoredMember, ScoredStructure } from './scored.js';

const ZERO = decimal('0');
const ONE = decimal('1');

const partOf = (part: Decimal, all: Decimal): Decimal => {
  if (all.isZero()) return ZERO;
  return part.eq(all) ? ONE : part.div(all);
};

/** What a part weighs when weights are normalised: its weight, or the points that it can attain. */
export const shareOf = (combine: Combination, { weight, attainable }: Pick<Scored, 'weight' | 'attainable'>): Decimal =>
  combine === 'points' ? weight.times(attainable) : weight;

/** What the weighted scores of those that count are multiplied with and divided by. */
export const normalisation = (
  combine: Combination,
  all: Decimal,
  counting: Decimal,
): { times: Decimal | undefined; by: Decimal | undefined } =>
  combine === 'points'
    ? all.eq(counting)
      ? { times: undefined, by: undefined }
      : { times: all, by: counting }
    : { times: undefined, by: counting };

/**
 * Makes one score of several. Weighted mean: Σ(weight × score) ÷ Σ weight over what counts. Points: Σ(weight × score) over what counts,
 * scaled by what all can attain over what those that count can. Undefined where nothing of weight counts.
 */
export function combineMembers(combine: Combination, members: readonly ScoredMember[]): ScoredStructure {
  let [all, counting, covered, points] = [ZERO, ZERO, ZERO, ZERO];
  for (const member of members) {
    const share = shareOf(combine, member);
    all = all.plus(share);
    if (!member.coverage.isZero()) covered = covered.plus(member.coverage.eq(ONE) ? share : share.times(member.coverage));
    if (member.score === undefined) continue;
    counting = counting.plus(share);
    points = points.plus(member.weight.times(member.score));
  }
  return {
    combine,
    members,
    all,
    counting,
    score: counting.isZero() ? undefined : normalised(points, normalisation(combine, all, counting)),
    attainable: attainableOf(combine, all, members),
    coverage: partOf(covered, all),
  };
}

/** A sum of weighted scores, normalised: multiplied before it is divided, so that halves stay halves. */
export const normalised = (points: Decimal, { times, by }: ReturnType<typeof normalisation>): Decimal => {
  const scaled = times === undefined ? points : points.times(times);
  return by === undefined ? scaled : scaled.div(by);
};

const attainableOf = (combine: Combination, all: Decimal, members: readonly ScoredMember[]): Decimal => {
  if (combine === 'points') return all;
  const weighted = members.filter(({ weight }) => !weight.isZero());
  return weighted.length === 0 ? ZERO : Decimal.max(...weighted.map(({ attainable }) => attainable));
};
