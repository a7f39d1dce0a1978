import { refuse as refuseWith, type Refusal } from '#kernel';
import { escalationProblems } from './escalations.js';
import { feedbackProblems } from './feedback.js';
import { disputeProblems } from './disputes.js';
import { goalProblems } from './goals.js';
import { improvementProblems } from './improvement.js';
import { metricProblems } from './metrics.js';
import { requestProblems } from './requests.js';
import { reviewProblems } from './reviews.js';
import { partnerProblems } from './partners.js';
import { programProblems } from './programs.js';
import { scheduleProblems } from './schedule.js';

export type { ProblemKind } from './problem.js';

/** Every problem that a rule of the domain gives, by its code. */
export const domainProblems = {
  ...programProblems,
  ...partnerProblems,
  ...metricProblems,
  ...disputeProblems,
  ...goalProblems,
  ...reviewProblems,
  ...improvementProblems,
  ...escalationProblems,
  ...scheduleProblems,
  ...feedbackProblems,
};

/** Codes of the problems that rules of the domain give. */
export type DomainProblem = keyof typeof domainProblems;

/** What a guard gives: the refusal, or nothing where it lets the command pass. */
export type Refused = Refusal<DomainProblem> | undefined;

/** Refuses a command with a code that the documentation explains. */
export const refuse: (code: DomainProblem, path: string, message: string) => Refusal<DomainProblem> = refuseWith;

/** Every problem that a caller can meet, by its code. */
export const problems = { ...requestProblems, ...domainProblems };

/** Codes of all problems. */
export type ProblemCode = keyof typeof problems;
