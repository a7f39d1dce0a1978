import { goalCounterProposed, partnerStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { program } from '#programs';
import { checkChange } from '../goal/check-change.js';
import { goals } from '../goal/goals.js';
import { goesOn, noSuchGoal } from '../goal/guards.js';
import { goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';
import { otherTerms } from '../goal/terms.js';
import { CounterProposeGoalBody } from './counter-propose-goal.body.js';

/** Answers the terms that the other side has put on the table with other ones: of a new goal, or for an adjustment of an agreed one. */
export const counterProposeGoal = command({
  name: 'CounterProposeGoal',
  describes: 'Answers the terms that the other side proposed with other terms',
  body: CounterProposeGoalBody,
  example: {
    partnerId: 'orgenics-ltd',
    goalId: 'on-time-2011-p04',
    terms: { target: '0.87', without: ['stretch'] },
    reason: 'Air freight from Haifa is booked out until February',
    effectiveAt: '2010-12-06T09:00:00Z',
  },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({ program: at(program, programStreamOf(goals, goalId)) }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide(body, { goals, program }, { actor: { side }, effectiveAt, reason }) {
    const goal = goalOf(goals, body.goalId);
    if (!goal) return noSuchGoal(goals, body.goalId);
    const refused = goesOn(goal);
    if (refused) return refused;
    const { onTheTable, agreement, subject } = goal;
    if (!onTheTable || onTheTable.kind === 'retirement')
      return refuse('goal-nothing-to-counter', 'goalId', 'expected terms on the table; there are none');
    if (onTheTable.proposedBy === side)
      return refuse('goal-own-terms', 'goalId', 'expected terms that the other side proposed; change your own with AdjustGoal');
    const previous = onTheTable.terms;
    const terms = otherTerms(previous, body.terms);
    const rules = checkChange({ goal, instead: previous, terms, program, effectiveAt, reason });
    if (isRefusal(rules)) return rules;
    return [
      goalCounterProposed({
        ...subject,
        terms,
        previous,
        proposedBy: side,
        programRevision: rules.revision,
        counters: onTheTable.kind,
        ...(agreement && { agreed: agreement.terms }),
        ...(reason !== undefined && { rationale: reason }),
      }),
    ];
  },
});
