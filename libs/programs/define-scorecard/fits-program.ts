import { refuse, type Refused } from '#contracts';
import { checkScorecard, type ScorecardDefinition } from '#scoring';
import { sound } from '../program/guards.js';
import { withRevision, type Program } from '../program/program.js';
import { changeDates, programOn, type Rules } from '../program/rules.js';

interface ScorecardRevision {
  readonly scorecard: ScorecardDefinition;
  readonly effectiveFrom: string;
  readonly retired: boolean;
}

/**
 * Refuses a scorecard that is not sound with the metrics of its program, or that scores partners whom another scorecard scores, on any date
 * while it holds.
 */
export function fitsProgram(program: Program, { scorecard, ...revised }: ScorecardRevision): Refused {
  const revision = program.revisions + 1;
  const after: Program = {
    ...program,
    revisions: revision,
    scorecards: withRevision(program.scorecards, scorecard.scorecardId, { ...revised, revision }, scorecard),
  };
  for (const date of changeDates(after)) {
    const rules = programOn(after, date);
    if (rules?.scorecards.get(scorecard.scorecardId) !== scorecard) continue;
    const refused = soundOn(date, rules, scorecard, revised.effectiveFrom) ?? alone(date, rules, scorecard);
    if (refused) return refused;
  }
  return undefined;
}

const soundOn = (date: string, { metrics }: Rules, scorecard: ScorecardDefinition, effectiveFrom: string): Refused => {
  const faults = checkScorecard(scorecard, metrics);
  return sound(
    'scorecard',
    date === effectiveFrom ? faults : faults.map((fault) => ({ ...fault, message: `${fault.message}, as of ${date}` })),
  );
};

const alone = (date: string, { scorecards }: Rules, scorecard: ScorecardDefinition): Refused => {
  const other = [...scorecards.values()].find((candidate) => candidate !== scorecard && overlap(candidate, scorecard));
  return (
    other &&
    refuse(
      'scorecards-overlap',
      'scorecard.partnerTypes',
      `expected partner types that no other scorecard scores; ${other.scorecardId} scores ${namesOf(other)} on ${date}`,
    )
  );
};

const overlap = (left: ScorecardDefinition, right: ScorecardDefinition): boolean =>
  left.partnerTypes.length === 0 ||
  right.partnerTypes.length === 0 ||
  left.partnerTypes.some((type) => right.partnerTypes.includes(type));

const namesOf = ({ partnerTypes }: ScorecardDefinition): string => partnerTypes.join(', ') || 'every type';
