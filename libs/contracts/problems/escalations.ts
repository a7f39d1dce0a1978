import { rule } from './problem.js';

/** Problems that rules about escalations, and about the end of a cycle, give. */
export const escalationProblems = {
  'escalation-unknown': rule(
    'There is no such escalation',
    'The command names an escalation that the partner does not have in the program.',
    'Check the id; list the escalations of the partner.',
  ),
  'escalation-exists': rule(
    'The id is taken',
    'EscalateIssue names the id of an escalation that the partner has, or had, in the program.',
    'Choose another id, or leave it out.',
  ),
  'escalation-ended': rule(
    'The escalation has ended',
    'The escalation was resolved or withdrawn: its clocks stand.',
    'Escalate the issue again with EscalateIssue.',
  ),
  'escalation-going': rule(
    'The issue is escalated already',
    'An escalation of the issue goes on.',
    'Take that one up; the message names it.',
  ),
  'escalation-path': rule(
    'There is no path for that severity',
    'The program does not say by whom issues of that severity are taken up.',
    'Define it with DefineEscalationPath.',
  ),
  'escalation-outcome': rule(
    'It is not said what is at risk',
    'A critical issue is escalated without the revenue or customer outcome at risk.',
    'Give `outcomeAtRisk`.',
  ),
  'escalation-hours': rule(
    'The working day has no length',
    'The working hours of a path end before they begin, or within an hour.',
    'Give an end that is an hour or more after the beginning.',
  ),
  'escalation-clocks': rule(
    'The clocks are out of order',
    'A level has less time to resolve an escalation than to acknowledge it.',
    'Give the resolution as many working hours as the response, or more.',
  ),
  'escalation-not-yours': rule(
    'That is for somebody else',
    'An escalation is acknowledged by somebody who is not asked, or withdrawn by the side that did not escalate.',
    'Leave it to the person or the side that the message names.',
  ),
  'escalation-lowest': rule(
    'There is no level below',
    'An escalation at its first level is to be given back.',
    'Resolve or withdraw it.',
  ),
  'cycle-not-over': rule(
    'The cycle is not over',
    'The cycle of a period is to be closed whose last day has not gone by.',
    'Wait until the day after its last one.',
  ),
  'cycle-closed': rule(
    'The cycle is closed',
    'The cycle of that period was closed before.',
    'Read it; what has come since belongs to the next one.',
  ),
  'cycle-books-open': rule(
    'The books of the cycle are open',
    'Something was recorded in a period of the cycle that is not closed.',
    'Close the periods that the message names with ClosePeriod.',
  ),
  'cycle-action-undecided': rule(
    'An open action is left out',
    'A cycle is to be closed without saying what becomes of every action that is open.',
    'Say of each that the message names whether it is continued, escalated or retired.',
  ),
  'cycle-action-repeated': rule(
    'One action is decided on twice',
    'Two decisions at the end of a cycle are about the same action.',
    'Give one.',
  ),
  'escalation-not-due': rule(
    'The clock has not run out',
    'A clock of an escalation is to act before its time.',
    'Nothing: the ledger issues this command itself.',
  ),
};
