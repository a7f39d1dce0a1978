import { Map } from 'immutable';
import {
  goalAdjusted,
  goalAdjustmentProposed,
  goalAgreed,
  goalAssessed,
  goalChangeWithdrawn,
  goalCounterProposed,
  goalDisputeResolved,
  goalDisputed,
  goalImposed,
  goalProposalRevised,
  goalRetired,
  goalRetirementProposed,
  goalSet,
  goalWithdrawn,
} from '#contracts';
import { CompactMap, on, slice, type Actor, type Json } from '#kernel';
import { withActor } from '#metrics';
import { disputeIn } from './dispute-in.js';
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

interface ByActor extends AboutGoal {
  readonly metadata: { readonly actor: Actor };
}

const goalOfEvent = ({ byId }: Goals, { data }: AboutGoal): Goal | undefined => byId.get(data.goalId);

/** The goals with a mark on one, by somebody who thereby has no hand in it. */
const marked = (goals: Goals, event: AboutGoal, mark: Partial<Goal>): Goals => {
  const goal = goalOfEvent(goals, event);
  const { data, revision } = event;
  return goal ? { ...goals, byId: goals.byId.set(data.goalId, { ...goal, ...mark, revision }) } : goals;
};

/** The goals with a change of one, in which the actor has a hand from now on. */
const changed = (goals: Goals, event: ByActor, change: (goal: Goal) => Partial<Goal>): Goals => {
  const goal = goalOfEvent(goals, event);
  return goal ? marked(goals, event, { ...change(goal), hands: withActor(goal.hands, event.metadata.actor) }) : goals;
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
  version: 3,
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
        resolved: undefined,
        hands: [event.metadata.actor],
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
    on(goalImposed, (state, event) =>
      changed(state, event, () => ({
        status: 'agreed',
        onTheTable: undefined,
        agreement: { terms: event.data.terms, isImposed: true, revision: event.revision },
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
    on(goalDisputed, (state, event) => marked(state, event, { dispute: disputeIn(event) })),
    on(goalDisputeResolved, (state, event) =>
      marked(state, event, {
        dispute: undefined,
        resolved: goalOfEvent(state, event)?.dispute?.disputes,
      }),
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
