import { Map } from 'immutable';
import {
  goalAdjusted,
  goalAdjustmentProposed,
  goalAgreed,
  goalAssessed,
  goalChangeWithdrawn,
  goalCounterProposed,
  goalDisputed,
  goalProposalRevised,
  goalRetired,
  goalRetirementProposed,
  goalSet,
  goalWithdrawn,
} from '#contracts';
import { CompactMap, on, slice, type Json } from '#kernel';
import { withEnding } from './ended-goals.js';
import type { Goal, GoalEnding } from './goal.js';
import { measureKey, subjectOf } from './goal-subject.js';
import { settled, tabled, withTerms } from './on-the-table.js';

/** The goals of a partner. */
export interface Goals {
  /** Those that have not ended. */
  readonly byId: Map<string, Goal>;
  /** By what is measured when: the one goal for it that has not ended. */
  readonly current: Map<string, string>;
  /** Of those that have ended: how, and when. */
  readonly ended: CompactMap;
}

interface Kept {
  readonly goals: readonly Goal[];
  readonly ended: string;
}

const NO_GOALS: Goals = { byId: Map(), current: Map(), ended: CompactMap.empty };

const placed = (goals: Goals, goal: Goal): Goals => ({
  ...goals,
  byId: goals.byId.set(goal.subject.goalId, goal),
  current: goals.current.set(measureKey(goal.subject), goal.subject.goalId),
});

interface AboutGoal {
  readonly data: { readonly goalId: string };
  readonly revision: number;
}

const changed = (goals: Goals, { data, revision }: AboutGoal, change: (goal: Goal) => Partial<Goal>): Goals => {
  const goal = goals.byId.get(data.goalId);
  return goal ? { ...goals, byId: goals.byId.set(data.goalId, { ...goal, ...change(goal), revision }) } : goals;
};

const ended = (goals: Goals, { data: { goalId }, revision }: AboutGoal, ending: GoalEnding): Goals => {
  const goal = goals.byId.get(goalId);
  if (!goal) return goals;
  return {
    byId: goals.byId.delete(goalId),
    current: goals.current.delete(measureKey(goal.subject)),
    ended: withEnding(goals.ended, goalId, { ending, revision }),
  };
};

/** The goals of a partner: what is proposed, what is agreed, what came of it. */
export const goals = slice<Goals>({
  name: 'goals',
  version: 2,
  of: 'partner',
  initial: NO_GOALS,
  reactions: [
    on(goalSet, (state, event) =>
      placed(state, {
        subject: subjectOf(event.data),
        status: 'proposed',
        setBy: event.data.proposedBy,
        onTheTable: tabled(event, event.data.proposedBy),
        agreement: undefined,
        assessment: undefined,
        dispute: undefined,
        revision: event.revision,
      }),
    ),
    on(goalProposalRevised, (state, event) => changed(state, event, withTerms(event))),
    on(goalCounterProposed, (state, event) => changed(state, event, withTerms(event))),
    on(goalAdjustmentProposed, (state, event) => changed(state, event, withTerms(event))),
    on(goalAgreed, (state, event) =>
      changed(state, event, () => ({
        status: 'agreed',
        onTheTable: undefined,
        agreement: { terms: event.data.terms, revision: event.revision },
        dispute: undefined,
      })),
    ),
    on(goalAdjusted, (state, event) =>
      changed(state, event, () => ({
        onTheTable: undefined,
        agreement: { terms: event.data.terms, revision: event.revision },
        dispute: undefined,
      })),
    ),
    on(goalRetirementProposed, (state, event) =>
      changed(state, event, () => ({
        onTheTable: {
          kind: 'retirement',
          wantedBy: event.data.proposedBy,
          proposedBy: event.data.proposedBy,
          agreed: event.data.agreed,
          rationale: event.data.rationale,
          revision: event.revision,
        },
      })),
    ),
    on(goalChangeWithdrawn, (state, event) =>
      changed(state, event, ({ dispute }) => ({
        onTheTable: undefined,
        dispute: settled(dispute, ['change']),
      })),
    ),
    on(goalDisputed, (state, event) =>
      changed(state, event, () => ({
        dispute: { subject: event.data.subject, raisedBy: event.data.raisedBy, revision: event.revision },
      })),
    ),
    on(goalAssessed, (state, event) =>
      changed(state, event, () => ({
        status: 'assessed',
        onTheTable: undefined,
        assessment: {
          outcome: event.data.outcome,
          assessedBy: event.data.assessedBy,
          number: event.data.assessment,
          revision: event.revision,
        },
        dispute: undefined,
      })),
    ),
    on(goalWithdrawn, (state, event) => ended(state, event, 'withdrawn')),
    on(goalRetired, (state, event) => ended(state, event, 'retired')),
  ],
  snapshot: {
    write: ({ byId, ended }) => ({ goals: [...byId.values()], ended: ended.pack() }) as unknown as Json,
    read(json) {
      const { goals, ended } = json as unknown as Kept;
      return goals.reduce(placed, { ...NO_GOALS, ended: CompactMap.unpack(ended) });
    },
  },
});
