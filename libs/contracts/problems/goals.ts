import { rule } from './problem.js';

/** Problems that rules about goals give. */
export const goalProblems = {
  'goal-unknown': rule(
    'There is no such goal',
    'The command names a goal that the partner does not have.',
    'Check the id; list the goals of the partner.',
  ),
  'goal-exists': rule(
    'The id is taken',
    'SetGoal names the id of a goal that the partner has, or had.',
    'Choose another id, or leave it out.',
  ),
  'goal-repeated': rule(
    'There is a goal for that already',
    'Another goal of the partner is on the same metric for the same period.',
    'Answer or adjust that goal, or set this one after that is withdrawn or given up; the message names it.',
  ),
  'goal-not-specific': rule(
    'The goal is not specific',
    'The statement has fewer than three words: nobody could tell from it what is to be reached.',
    'Say in a sentence what is to be reached.',
  ),
  'goal-unit': rule(
    'The unit is not that of the metric',
    'The values of the goal are in another unit than those of its metric.',
    'Give the values in the unit that the message names.',
  ),
  'goal-precision': rule(
    'The value is finer than the metric',
    'A value has more decimals than the values of the metric: it could not be told whether it was reached.',
    'Round it to the decimals that the message names.',
  ),
  'goal-tolerance': rule(
    'The tolerance means nothing',
    'A tolerance is below zero, or is given for a metric of which higher or lower values are better.',
    'Leave it out, or give one of zero or more where the target is best.',
  ),
  'goal-stretch': rule(
    'The stretch is not beyond the target',
    'The stretch is no better than the target in the direction of the metric, or nothing is better than the target.',
    'Give a value beyond the target, or leave it out.',
  ),
  'goal-target-not-better': rule(
    'The target is no better than the baseline',
    'The baseline reaches the target already, in the direction of the metric, and no reason is given.',
    'Set a target that is better than the baseline, or give a `reason`, such as a level that is to be held.',
  ),
  'goal-objective-idle': rule(
    'The objective is not pursued then',
    'The objective that the goal serves is pursued on no day of its period.',
    'Name an objective of that time, or define this one for longer with DefineObjective.',
  ),
  'goal-dates-misaligned': rule(
    'The dates are not those of the period',
    'A goal holds for exactly one period, and its first or last day is given as another one.',
    'Correct the date or the period, or leave the dates out.',
  ),
  'goal-period-over': rule(
    'The period is over',
    'What is to be reached would be settled after the last day of its period.',
    'Set a goal for a period that goes on. A goal whose period is over is assessed.',
  ),
  'goal-period-closed': rule(
    'The period is closed',
    'The target of a closed period would change, and with it the card that was closed.',
    'Have the period reopened first, with RequestReopening.',
  ),
  'goal-period-running': rule(
    'The period goes on',
    'A goal would be assessed before its period is over.',
    'Assess it after the last day of the period.',
  ),
  'goal-own-terms': rule(
    'That is for the other side',
    'A side would agree to, answer or dispute what it said itself.',
    'Leave it to the other side; change your own terms with AdjustGoal.',
  ),
  'goal-of-other-side': rule(
    'That is for the side that wanted it',
    'A side would change or take back what the other one put on the table.',
    'Answer it with CounterProposeGoal, agree to it with AgreeGoal, or dispute it.',
  ),
  'goal-nothing-to-agree': rule(
    'There is nothing to agree to',
    'Nothing is on the table: both sides stand by the goal as it is.',
    'Propose a change with AdjustGoal.',
  ),
  'goal-nothing-to-counter': rule(
    'There are no terms to answer',
    'No terms are on the table that could be answered with other ones.',
    'Propose other terms of an agreed goal with AdjustGoal.',
  ),
  'goal-terms-unchanged': rule(
    'The terms are the same',
    'The terms do not differ from those that they would replace.',
    'Name a term that is to be another, or agree to the terms with AgreeGoal.',
  ),
  'goal-change-pending': rule(
    'Another change is on the table',
    'An adjustment of the goal, or giving it up, already waits for the other side.',
    'Have it agreed to or withdrawn first.',
  ),
  'goal-not-agreed': rule(
    'The goal is not agreed',
    'The command needs a goal that both sides stand by.',
    'Have the other side agree with AgreeGoal; take a goal that is not agreed back with WithdrawGoal.',
  ),
  'goal-agreed': rule(
    'The goal is agreed',
    'An agreed goal cannot be taken back by one side.',
    'Propose to give it up with RetireGoal, or to change it with AdjustGoal.',
  ),
  'goal-ended': rule(
    'The goal has ended',
    'The goal was withdrawn, given up or assessed: its terms no longer change.',
    'Set a new goal; assess an assessed one again where its figures have changed.',
  ),
  'goal-disputed': rule(
    'It is disputed already',
    'A dispute about the same thing stands.',
    'Wait until it is settled: by other terms, or by a new assessment.',
  ),
  'goal-nothing-to-impose': rule(
    'There are no terms to impose',
    'No terms of the goal are on the table: it holds as both sides agreed, or giving it up is proposed.',
    'Propose other terms with AdjustGoal first; the partner may agree to them.',
  ),
  'goal-dispute-waits': rule(
    'A dispute waits for its resolution',
    'The terms would be imposed while the partner disputes them.',
    'Resolve the dispute first, with ResolveGoalDispute.',
  ),
  'goal-notice-too-long': rule(
    'The notice outlasts the period',
    'The first day on which the terms would hold comes after the last day of the period that they are for.',
    'Give notice that ends within the period, or set a goal for a later one.',
  ),
  'goal-metric-changed': rule(
    'The metric is another by now',
    'The unit, direction or precision of the metric is no longer the one by which the goal was set.',
    'Withdraw the goal, and set one on the metric as it is now.',
  ),
  'goal-actual-known': rule(
    'The ledger knows the value',
    "A value is stated for a metric that the partner's card has: figures are folded from the measurements.",
    'Leave the value out. Where the measurements are wrong, restate them.',
  ),
  'goal-evidence-missing': rule(
    'A stated value needs evidence',
    'A value that the ledger cannot compute is stated without saying where its evidence is kept.',
    'Give `evidence`.',
  ),
  'goal-outcome-unexplained': rule(
    'The outcome departs from the figures',
    'The figures give another outcome than the one that is stated, and no reason is given.',
    'State the outcome that the message names, or give a `reason`.',
  ),
};
