import { partnerStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { program } from '#programs';
import { GoalBody } from '../goal/goal.body.js';
import { goals } from '../goal/goals.js';
import { beforeItsEnd, goesOn, notYetClosed, noSuchGoal } from '../goal/guards.js';
import { closingFor, goalOf, programStreamOf, revisionOf } from '../goal/lookups.js';
import { rulesFor, stillMeasured } from '../goal/still-measured.js';
import { agreed } from './agreed.js';

/** Agrees to what the other side has put on the table: a goal, an adjustment of it, or giving it up. */
export const agreeGoal = command({
  name: 'AgreeGoal',
  describes: 'Agrees to what the other side proposed: a goal, an adjustment of it, or giving it up',
  body: GoalBody,
  example: { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04', effectiveAt: '2010-12-08T09:00:00Z' },
  allowed: { scope: 'commands:goals', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { goals },
  consults: ({ goalId }, { goals }) => ({ program: at(program, programStreamOf(goals, goalId)) }),
  folds: ({ goalId }, { goals }) => ({ card: closingFor(goals, goalId) }),
  entity: ({ goalId }, { goals }) => revisionOf(goals, goalId),
  decide({ goalId }, { goals, program, card }, { actor: { side: agreedBy }, effectiveAt }) {
    const goal = goalOf(goals, goalId);
    if (!goal) return noSuchGoal(goals, goalId);
    const ended = goesOn(goal);
    if (ended) return ended;
    const { subject, onTheTable } = goal;
    if (!onTheTable)
      return refuse('goal-nothing-to-agree', 'goalId', 'expected something on the table; both sides agree as it is');
    if (onTheTable.proposedBy === agreedBy)
      return refuse(
        'goal-own-terms',
        'goalId',
        `expected the other side to agree; the ${agreedBy} proposed what is on the table`,
      );
    const rules = rulesFor(program, subject);
    if (!rules) return refuse('program-not-in-force', 'goalId', `expected ${subject.programId} to hold on ${subject.to}`);
    const refused = beforeItsEnd(program, subject, effectiveAt) ?? notYetClosed(card, subject);
    if (refused) return refused;
    if (onTheTable.kind !== 'retirement') {
      const changed = stillMeasured(rules, subject);
      if (changed) return changed;
    }
    return [agreed({ subject, onTheTable, agreedBy, programRevision: rules.revision })];
  },
});
