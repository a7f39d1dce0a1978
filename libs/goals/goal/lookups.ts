import { Type } from 'typebox';
import { SCORECARDS, ScorecardAsItStood, cardId, programStream } from '#contracts';
import { folded } from '#kernel';
import { endingOf } from './ended-goals.js';
import type { Goal } from './goal.js';
import { measureKey } from './goal-subject.js';
import type { Goals } from './goals.js';

/** The goal with that id; `undefined` where there is none, or where it has ended. */
export const goalOf = ({ byId }: Goals, goalId: string): Goal | undefined => byId.get(goalId);

/** The revision of the last event of a goal, ended or not; `undefined` where there is no such goal. */
export const revisionOf = (goals: Goals, goalId: string): number | undefined =>
  (goalOf(goals, goalId) ?? endingOf(goals.ended, goalId))?.revision;

/** The stream of the program of a goal; `undefined` where there is no such goal, or where it has ended. */
export const programStreamOf = (goals: Goals, goalId: string): string | undefined => {
  const goal = goalOf(goals, goalId);
  return goal && programStream(goal.subject.programId);
};

/** The card of a goal's partner for a period of exactly its span, to be folded: as a whole. */
export const cardFor = (goals: Goals, goalId: string) => folded(SCORECARDS, cardIdOf(goals, goalId), ScorecardAsItStood);

/** Whether that card's period is closed, to be folded. */
export const closingFor = (goals: Goals, goalId: string) =>
  folded(SCORECARDS, cardIdOf(goals, goalId), Type.Pick(ScorecardAsItStood, ['closed']));

const cardIdOf = (goals: Goals, goalId: string): string | undefined => {
  const subject = goalOf(goals, goalId)?.subject;
  return subject && cardId(subject.partnerId, subject.programId, subject.periodId);
};

/** A target that both sides agreed on, and whence it is known. */
export interface AgreedTarget {
  readonly goalId: string;
  readonly target: string;
  readonly tolerance?: string;
  readonly baseline?: string;
  readonly stretch?: string;
  readonly weight: string;
  /** Revision, in the partner's stream, of the event by which the terms hold. */
  readonly revision: number;
}

/**
 * The target that both sides agreed on for a metric and for a period of exactly that span: never that of a longer or a shorter one.
 * `undefined` where there is none, or where it was given up. Takes the same time however many goals there are.
 */
export function agreedTargetFor(
  goals: Goals,
  programId: string,
  metricId: string,
  { from, to }: { readonly from: string; readonly to: string },
): AgreedTarget | undefined {
  const goalId = goals.current.get(measureKey({ programId, metricId, from, to }));
  const agreement = goalId === undefined ? undefined : goalOf(goals, goalId)?.agreement;
  if (goalId === undefined || !agreement) return undefined;
  const { target, tolerance, baseline, stretch, weight } = agreement.terms;
  return {
    goalId,
    target,
    ...(tolerance !== undefined && { tolerance }),
    ...(baseline !== undefined && { baseline }),
    ...(stretch !== undefined && { stretch }),
    weight,
    revision: agreement.revision,
  };
}
