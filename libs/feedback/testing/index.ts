export {
  answered,
  closed,
  given as feedbackWasGiven,
  inTheStream,
  invited,
  latePapers,
  onProcesses,
  ownRules,
  rulesDefined,
  theGround,
  withdrawn,
} from './some-feedback.js';
