import { constant } from '../constants.js';
import type { BestOf, Group, Member, Structure } from '../definitions/structure.js';
import { chooseTrack } from './choose-track.js';
import { combineMembers } from './combine.js';
import { scoreCriterion, type Scoring } from './score-criterion.js';
import type { ScoredBestOf, ScoredGroup, ScoredMember, ScoredStructure } from './scored.js';

/** Scores every part of a structure and combines them. */
export const scoreStructure = ({ combine, members }: Structure, scoring: Scoring): ScoredStructure =>
  combineMembers(
    combine,
    members.map((member) => scoreMember(member, scoring)),
  );

const scoreMember = (member: Member, scoring: Scoring): ScoredMember => {
  switch (member.kind) {
    case 'criterion':
      return scoreCriterion(member, scoring);
    case 'group':
      return scoreGroup(member, scoring);
    case 'best-of':
      return scoreBestOf(member, scoring);
  }
};

const scoreGroup = (definition: Group, scoring: Scoring): ScoredGroup => {
  const structure = scoreStructure(definition, scoring);
  const { score, attainable, coverage } = structure;
  return { kind: 'group', definition, structure, weight: constant(definition.weight), score, attainable, coverage };
};

const scoreBestOf = (definition: BestOf, scoring: Scoring): ScoredBestOf => {
  const tracks = definition.tracks.map((track) => ({ definition: track, structure: scoreStructure(track, scoring) }));
  const { chosen, why } = chooseTrack(tracks, scoring.minimumCoverage);
  const attainable = tracks.map(({ structure }) => structure.attainable).reduce((most, each) => (each.gt(most) ? each : most));
  const { score, coverage } = chosen.structure;
  return { kind: 'best-of', definition, tracks, chosen, why, weight: constant(definition.weight), score, attainable, coverage };
};
