export {
  aCard,
  aGoalToBeRetired,
  aProposedGoal,
  agreementOn,
  anAdjustedGoal,
  anAgreedGoal,
  anAssessedGoal,
  nineOfTen,
  onTimeGoal,
  type GoalInSpec,
} from './a-goal.js';
