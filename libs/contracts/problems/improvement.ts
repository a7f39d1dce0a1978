import { rule } from './problem.js';

/** Problems that rules about issues, their causes and actions give. */
export const improvementProblems = {
  'issue-unknown': rule(
    'There is no such issue',
    'The command names an issue that the partner does not have in the program, or that the credentials may not see: to them it is the same.',
    'Check the id; list the issues of the partner.',
  ),
  'issue-exists': rule(
    'The id is taken',
    'RaiseIssue names the id of an issue that the partner has, or had, in the program.',
    'Choose another id, or leave it out.',
  ),
  'issue-status': rule(
    'The issue is at another stage',
    'The command belongs to another stage of an issue: a candidate is accepted or rejected, an accepted one is worked on and resolved, a resolved one is closed.',
    'Take the step that is due; the message says at which stage the issue is.',
  ),
  'issue-dates-disordered': rule(
    'The dates are out of order',
    'An issue began after it was seen, or was seen after the day on which it is raised.',
    'Correct the dates.',
  ),
  'issue-contested': rule(
    'It is contested already',
    'The partner has contested the issue, and has no answer yet.',
    'Wait until it is accepted again, with a reason, or rejected.',
  ),
  'issue-duplicate-needed': rule(
    'It is not said which issue is repeated',
    'An issue is rejected as a duplicate without the issue that it repeats, or for another cause with one.',
    'Give `duplicateOf` with `duplicate`, and only then.',
  ),
  'issue-merged-with-itself': rule(
    'An issue cannot end in itself',
    'An issue is to be merged with itself, or repeats itself.',
    'Name other issues.',
  ),
  'issue-merge-hides': rule(
    'An issue would vanish from the sight of the partner',
    'An issue that the partner sees would end in one that it does not see.',
    'Merge the other way round, or accept the issue that is to go on first.',
  ),
  'issue-outcome': rule(
    'It is not how the issue stands',
    'An issue is closed as resolved that is not, or as an accepted risk although it is resolved.',
    'Resolve it first with ResolveIssue, or close it with the other outcome.',
  ),
  'reason-needed': rule(
    'It needs a reason',
    'The command is accepted without a reason in the ordinary case; here it decides against somebody, or against the figures.',
    'Give `reason`.',
  ),
  'issue-criteria-unmet': rule(
    'The success criteria do not hold',
    'The metric is not at or better than its criterion for as many periods in a row as it asks for, or there is no criterion.',
    'Wait for the periods that are missing; or give a `reason`: another person then has to approve.',
  ),
  'resolution-requested': rule(
    'A resolution waits for approval',
    'Somebody asked for a resolution that the criteria do not give, and nobody has decided.',
    'Approve it with ApproveResolution or reject it with RejectResolution, as another person.',
  ),
  'resolution-not-requested': rule(
    'No resolution waits for approval',
    'A resolution is approved or rejected that nobody has asked for.',
    'Ask for it with ResolveIssue and a reason.',
  ),
  'person-needed': rule(
    'It takes a person',
    'Something is decided by a service or by the ledger itself that only a person may decide.',
    'Sign in as a person, or name one in `onBehalfOf`.',
  ),
  'owner-without-role': rule(
    'The owner has no role with the partner',
    'Somebody of the vendor is to see to something without a role with the partner on that day.',
    'Name one of the people whom the message lists, or assign a role with AssignRole first.',
  ),
  'percentage-out-of-range': rule('It is no percentage', 'A percentage is below 0 or above 100.', 'Give 0 to 100.'),
  'criterion-repeated': rule(
    'A metric has two criteria',
    'Two success criteria are on the same metric.',
    'Keep the stricter one.',
  ),
  'criterion-tolerance': rule(
    'The tolerance means nothing',
    'A success criterion has a tolerance, and higher or lower values of its metric are better.',
    'Leave it out.',
  ),
  'action-unknown': rule(
    'There is no such action',
    'The command names an action that the partner does not have in the program.',
    'Check the id; list the backlog of the partner.',
  ),
  'action-exists': rule(
    'The id is taken',
    'ProposeAction names the id of an action that the partner has, or had, in the program.',
    'Choose another id, or leave it out.',
  ),
  'action-status': rule(
    'The action is at another stage',
    'The command belongs to another stage of an action: it is accepted or declined when proposed, started when accepted, and verified when completed.',
    'Take the step that is due; the message says at which stage the action is.',
  ),
  'action-of-other-side': rule(
    'That is for the side that owes the action',
    'An action is accepted, declined, given to somebody, worked on or completed by the side that owes it.',
    'Leave it to the other side.',
  ),
  'action-date-past': rule('The day has gone by', 'An action would be due on a day that has gone by.', 'Take a later day.'),
  'action-effort': rule('The effort is below zero', 'The effort of an action is negative.', 'Give zero or more.'),
  'action-move': rule(
    'The metric would not become better',
    'An action is to move a metric to a value that is no better than where it is, in the direction of the metric.',
    'Give a better value, or leave the move out.',
  ),
  'action-priority': rule(
    'The priority cannot be worked out',
    'Reach or impact is below zero, or effort is not above it.',
    'Mend the input that the message names.',
  ),
  'cause-unknown': rule(
    'There is no such cause',
    'JudgeCause names a cause that nobody has named for the issue.',
    'Check the id; read the causes of the issue, or name it first with AnalyseRootCause.',
  ),
  'cause-repeated': rule('A cause is named twice', 'An analysis names the same cause twice.', 'Name each cause once.'),
  'cause-category': rule(
    'The bone does not fit',
    'A cause of a fishbone that follows from no other one is on no bone, or one of a chain of whys is on one.',
    'Give `category` to the first causes of a fishbone, and to no why.',
  ),
  'cause-parent-unknown': rule(
    'There is no such cause to follow from',
    'A cause follows from one that is not named before it, or that is of the other method.',
    'Name that one first, or correct `parentId`.',
  ),
  'cause-loop': rule(
    'The causes go round in a loop',
    'A cause would follow from itself.',
    'Let it follow from another cause, or from none.',
  ),
  'cause-too-deep': rule(
    'The chain is too deep',
    'A cause would follow from more than ten others, one after the other.',
    'Begin a chain of its own.',
  ),
  'plan-unknown': rule(
    'There is no such plan',
    'The command names an improvement plan that the partner does not have in the program.',
    'Check the id; list the plans of the partner.',
  ),
  'plan-exists': rule(
    'The id is taken',
    'OpenImprovementPlan names the id of a plan that the partner has, or had, in the program.',
    'Choose another id, or leave it out.',
  ),
  'plan-status': rule(
    'The plan is at another stage',
    'The command belongs to another stage of a plan: it is agreed to or declined when proposed, and completed when it holds.',
    'Take the step that is due; the message says at which stage the plan is.',
  ),
  'plan-without-criterion': rule(
    'The plan has no success criterion',
    'Nobody could tell whether a plan without a success criterion has worked.',
    'Give one at least, tied to a metric.',
  ),
  'plan-dates-disordered': rule(
    'The dates are out of order',
    'A plan would end before it begins, or has ended already.',
    'Correct the dates.',
  ),
  'plan-item-repeated': rule('An action is in the plan twice', 'A plan names the same action twice.', 'Name each action once.'),
  'plan-resources': rule(
    'The figure means nothing',
    'What a plan may take is below zero, or what it spends is not above it.',
    'Correct the figure that the message names.',
  ),
  'plan-over-limit': rule(
    'The plan takes more than a plan may',
    'A plan has more people, or takes more working days, than the program allows one plan.',
    'Ask for less, or raise the limits with SetImprovementLimits.',
  ),
  'plan-currency': rule(
    'The currency is not that of the budget',
    'An amount is in another currency than the budget of the program, or the program has no budget for plans.',
    'Give it in the currency that the message names, or set a budget with SetImprovementLimits.',
  ),
  'budget-overdrawn': rule(
    'The budget does not suffice',
    'More would be reserved or spent than is left, or the budget would become less than what plans have reserved.',
    'Ask for less, release what is not needed, or raise the budget with SetImprovementLimits.',
  ),
  'budget-not-reserved': rule(
    'Nothing is kept for the plan',
    'A plan spends without a reservation, or after it has expired or the plan is over.',
    'Have the plan agreed to again with RequestPlanChange and AgreePlan, which reserves anew.',
  ),
  'plan-nothing-tabled': rule(
    'There is nothing to answer',
    'Nothing is on the table: both sides stand by the plan as it is.',
    'Propose a change with RequestPlanChange.',
  ),
  'plan-own-terms': rule(
    'That is for the other side',
    'A side would agree to, or decline, what it proposed itself.',
    'Leave it to the other side; change your own terms with RequestPlanChange.',
  ),
  'plan-of-other-side': rule(
    'That is for the side that proposed it',
    'A plan that the other side proposed would be imposed, or abandoned before it is agreed.',
    'Propose terms of your own with RequestPlanChange, or decline it with DeclinePlan.',
  ),
  'plan-terms-unchanged': rule(
    'The terms are the same',
    'The terms do not differ from those that they would replace.',
    'Name a term that is to be another, or agree to the terms with AgreePlan.',
  ),
  'plan-actions-open': rule(
    'Actions of the plan go on',
    'A plan would be completed while actions of it are neither done nor cancelled.',
    'Complete or cancel the actions that the message names.',
  ),
  'lesson-exists': rule(
    'The id is taken',
    'RecordLesson names the id of a lesson that the plan has.',
    'Choose another id, or leave it out.',
  ),
  'lesson-unknown': rule(
    'There is no such lesson',
    'AdoptLesson names a lesson that the plan does not have.',
    'Record it with RecordLesson, or correct the id.',
  ),
};
