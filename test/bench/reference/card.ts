import type { Curve, Facts, ScorecardDefinition } from '#scoring';

interface Definition {
  readonly structure: Pick<ScorecardDefinition['structure'], 'members'>;
  readonly bands: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

const clamped = (points: number): number => Math.min(100, Math.max(0, points));

const pointsOn = (curve: Curve, value: number): number => {
  if (curve.kind === 'linear') {
    const [from, to] = [Number(curve.baseline), Number(curve.target)];
    return clamped((100 * (value - from)) / (to - from));
  }
  if (curve.kind === 'points-per-unit') return clamped(value * Number(curve.points));
  if (curve.kind === 'steps') return Number(curve.steps.findLast(({ from }) => value >= Number(from))?.score ?? 0);
  throw new Error(`expected no ${curve.kind} curve`);
};

/** A card and its explanation in doubles: ratio, curve, weights over what counts, total, band; nothing checked, rounded or told apart. */
export const cardInDoubles = (
  { structure, bands }: Definition,
  facts: ReadonlyMap<string, Facts>,
): { readonly total: number; readonly band: string | undefined; readonly criteria: readonly object[] } => {
  const scored = structure.members.map((member) => {
    if (member.kind !== 'criterion') throw new Error(`expected no ${member.kind}`);
    const { criterionId, metricId, weight, curve } = member;
    const { numerator = '0', denominator = '0' } = facts.get(metricId) ?? {};
    const counts = Number(denominator) > 0;
    const value = counts ? Number(numerator) / Number(denominator) : null;
    return { criterionId, metricId, weight: Number(weight), value, points: value === null ? null : pointsOn(curve, value) };
  });
  const counting = scored.filter(({ points }) => points !== null);
  const weights = counting.reduce((sum, { weight }) => sum + weight, 0);
  const total = counting.reduce((sum, { weight, points }) => sum + (weight / weights) * (points ?? 0), 0);
  const band = bands.find(({ from, to }) => total >= Number(from) && total < Number(to))?.name;
  return { total, band, criteria: scored };
};
