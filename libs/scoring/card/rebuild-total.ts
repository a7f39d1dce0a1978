import { Decimal, decimal } from '#kernel';
import { scoreOnBranch } from '../curves/score-on-branch.js';
import { shown } from '../rounding.js';
import { bandOf } from './band-of.js';
import type { ExplainedCriterion, ExplainedGate, ExplainedMember, ExplainedStructure, Explanation } from './explanation.js';
import { passes } from './gates.js';
import { isCovered } from './withholding.js';

/** What an explanation comes to when it is worked out again. */
export interface RebuiltTotal {
  readonly beforeGates: string | null;
  readonly total: string | null;
  readonly band: string | null;
}

/**
 * Works a card out again from its explanation alone: no definition, no facts, none of the results in it. It shares with `score` only the
 * rounding, the bands and the comparison of a gate.
 */
export function rebuildTotal(explanation: Explanation): RebuiltTotal {
  const { rounding, structure, coverage, lowestTotal, bands } = explanation;
  const { points, covered } = workOut(structure);
  if (points === undefined) return { beforeGates: null, total: null, band: null };
  const beforeGates = shown(points, rounding.decimals);
  const decisive = decisiveIn(structure);
  if (!isCovered(covered, coverage.minimum) || decisive.some(({ status }) => status === 'blocked'))
    return { beforeGates, total: null, band: null };
  const broken = decisive.flatMap((criterion) => brokenGate(criterion, rounding.decimals));
  const held = broken.some(({ effect }) => effect.kind === 'fail')
    ? decimal(lowestTotal)
    : Decimal.min(beforeGates, ...broken.flatMap(({ effect }) => (effect.kind === 'cap' ? [effect.at] : [])));
  const total = shown(held, rounding.decimals);
  return { beforeGates, total, band: bandOf(bands, total)?.name ?? null };
}

interface WorkedOut {
  readonly points: Decimal | undefined;
  readonly covered: Decimal;
}

const NOTHING: WorkedOut = { points: undefined, covered: decimal('0') };

function workOut({ combine, members }: ExplainedStructure): WorkedOut {
  const parts = members.map((member) => ({
    ...workOutMember(member),
    weight: decimal(member.weight),
    share: combine === 'points' ? decimal(member.weight).times(member.attainable) : decimal(member.weight),
  }));
  const add = (figures: readonly Decimal[]): Decimal => figures.reduce((total, figure) => total.plus(figure), decimal('0'));
  const all = add(parts.map(({ share }) => share));
  if (all.isZero()) return NOTHING;
  const covered = add(parts.map(({ share, covered: part }) => share.times(part))).div(all);
  const counting = add(parts.map(({ share, points }) => (points === undefined ? decimal('0') : share)));
  if (counting.isZero()) return { points: undefined, covered };
  const points = add(parts.map(({ weight, points: own }) => (own === undefined ? decimal('0') : weight.times(own))));
  return { points: (combine === 'points' ? points.times(all) : points).div(counting), covered };
}

function workOutMember(member: ExplainedMember): WorkedOut {
  switch (member.kind) {
    case 'criterion':
      return workOutCriterion(member);
    case 'group':
      return workOut(member);
    case 'best-of': {
      const chosen = member.tracks.find(({ trackId }) => trackId === member.chosen);
      return chosen === undefined ? NOTHING : workOut(chosen);
    }
  }
}

const valueOf = ({ input }: ExplainedCriterion): Decimal =>
  input === null ? decimal('0') : decimal(input.dividend).div(input.divisor);

const workOutCriterion = (criterion: ExplainedCriterion): WorkedOut =>
  criterion.branch === null ? NOTHING : { points: scoreOnBranch(criterion.branch, valueOf(criterion)), covered: decimal('1') };

const decisiveIn = ({ members }: ExplainedStructure): readonly ExplainedCriterion[] =>
  members.flatMap((member) => {
    if (member.kind === 'criterion') return [member];
    if (member.kind === 'group') return decisiveIn(member);
    return member.tracks.filter(({ trackId }) => trackId === member.chosen).flatMap(decisiveIn);
  });

function brokenGate(criterion: ExplainedCriterion, decimals: number): readonly ExplainedGate[] {
  const { gate, branch, input, status } = criterion;
  if (gate === null || branch === null) return [];
  if (gate.on === 'value' && (input === null || status === 'zeroed')) return [gate];
  const value = valueOf(criterion);
  const figure = gate.on === 'value' ? shown(value, input?.decimals ?? 0) : shown(scoreOnBranch(branch, value), decimals);
  return passes(gate, figure) ? [] : [gate];
}
