import type { Decimal } from '#kernel';
import { applyGates } from './gates.js';
import { isCovered } from './withholding.js';
import { blocking, decisiveCriteria, gatesNotPassed, type ScoredTrack } from './scored.js';

/** How a track stands against the others, the most important first. */
interface Standing {
  readonly track: ScoredTrack;
  readonly usable: boolean;
  readonly passes: boolean;
  readonly score: Decimal | undefined;
}

const standingOf = (track: ScoredTrack, minimumCoverage: Decimal): Standing => {
  const { structure } = track;
  const criteria = decisiveCriteria(structure);
  const usable =
    structure.score !== undefined && blocking(criteria).length === 0 && isCovered(structure.coverage, minimumCoverage);
  const gated = structure.score && applyGates(structure.score, gatesNotPassed(criteria), structure.score);
  return { track, usable, passes: gated?.outcome !== 'failed', score: gated?.total };
};

/** Whether one track stands better than another. Equal ones keep the order of the definition. */
const isBetter = (one: Standing, other: Standing): boolean => {
  if (one.usable !== other.usable) return one.usable;
  if (one.passes !== other.passes) return one.passes;
  if (one.score === undefined || other.score === undefined) return one.score !== undefined && other.score === undefined;
  return one.score.gt(other.score);
};

/**
 * The track that counts: the best whole one, gates included, never the best of each criterion. A track whose data is blocked or too thin
 * counts only where every track is so; one that fails a gate only where every usable one does.
 */
export function chooseTrack(tracks: readonly ScoredTrack[], minimumCoverage: Decimal): { chosen: ScoredTrack; why: string } {
  const standings = tracks.map((track) => standingOf(track, minimumCoverage));
  const best = standings.reduce((kept, each) => (isBetter(each, kept) ? each : kept));
  return { chosen: best.track, why: whyOf(best, standings) };
}

const whyOf = (best: Standing, all: readonly Standing[]): string => {
  const { name } = best.track.definition;
  if (!best.usable) return `No track has data enough; ${name} stands best.`;
  if (!best.passes) return `Every track with data enough fails a gate; ${name} scores highest of them.`;
  const rivals = all.filter((each) => each !== best && each.usable && each.passes);
  if (rivals.length === 0) return `${name} alone has data enough and passes its gates.`;
  return rivals.some(({ score }) => score !== undefined && best.score?.eq(score) === true)
    ? `${name} scores as high as another track and comes first.`
    : `${name} scores highest as a whole.`;
};
