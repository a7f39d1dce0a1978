import type { ReviewSubject } from '#contracts';
import { profileOn, type Partner } from '#partners';
import { programOn, scorecardFor, type Program } from '#programs';
import type { ScorecardDefinition } from '#scoring';

/** The scorecard by which a partner is scored in a period, and the revision of the program in which it is found. */
export interface ScorecardInForce {
  readonly scorecard: ScorecardDefinition;
  readonly programRevision: number;
}

/** The scorecard in force on the last day of the period that is reviewed; `undefined` where none scores partners of that type. */
export function scorecardInForce(
  program: Program,
  partner: Partner,
  { to }: Pick<ReviewSubject, 'to'>,
): ScorecardInForce | undefined {
  const rules = programOn(program, to);
  const profile = profileOn(partner, to)?.profile;
  const scorecard = rules && profile && scorecardFor(rules, profile.type);
  return rules && scorecard && { scorecard, programRevision: rules.revision };
}
