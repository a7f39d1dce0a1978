import {
  budgetReserved,
  improvementLimitsSet,
  lessonRecorded,
  planAgreed,
  planOpened,
  programStream,
  type ImprovementLimits,
  type PlanSubject,
  type PlanTerms,
} from '#contracts';
import type { DomainEvent, Side } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';
import { proposed, promised } from './an-action.js';
import { accepted, inTheStream, raised, whatIsLate } from './an-issue.js';

/** A plan for late lines. */
export const bySummer: PlanSubject = {
  planId: 'on-time-by-summer',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  visibility: 'both',
};

/** One action, and 5000 dollars. */
export const whatIsPlanned: PlanTerms = {
  title: 'Nine lines of ten on time by the summer',
  issueIds: ['late-lines'],
  from: '2011-02-01',
  until: '2011-08-31',
  vendorOwner: 'ama',
  partnerOwner: 'noor',
  items: [{ actionId: 'announce-late-lines', horizon: 'quick-win' }],
  criteria: whatIsLate.criteria,
  resources: { days: '20', budget: { amount: '5000', currency: 'USD' }, people: ['sela'] },
};

/** What the program allows its plans. */
export const theLimits: ImprovementLimits = {
  budget: { amount: '8000', currency: 'USD' },
  expiresAfterDays: 100,
  mostPeople: 2,
  mostDays: '40',
};

/** One side proposes it: the vendor unless told otherwise. */
export const opened = (terms: Partial<PlanTerms> = {}, proposedBy: Side = 'vendor'): DomainEvent =>
  planOpened({ ...bySummer, terms: { ...whatIsPlanned, ...terms }, proposedBy });

/** The partner agrees. */
export const agreedPlan = (terms: Partial<PlanTerms> = {}): DomainEvent =>
  planAgreed({
    ...bySummer,
    terms: { ...whatIsPlanned, ...terms },
    proposedBy: 'vendor',
    agreedBy: 'partner',
    agreedByPerson: 'noor',
  });

/** A lesson of it. */
export const learned: DomainEvent = lessonRecorded({
  ...bySummer,
  lessonId: 'announce-early',
  lesson: 'A week ahead is enough',
  worked: true,
  recordedBy: 'noor',
  bySide: 'partner',
});

/** An accepted issue, a promised action for it, a plan, and what happened since. */
export const aPlan = (...since: readonly DomainEvent[]): History =>
  inTheStream(raised(), accepted(), proposed(), promised, opened(), ...since);

/** An accepted issue and a promised action for it. */
export const somethingToPlan = (): History => inTheStream(raised(), accepted(), proposed(), promised);

/** So much is reserved for a plan. */
export const reserved = (amount: string, { planId = bySummer.planId, expiresOn = '2011-06-01' } = {}): DomainEvent =>
  budgetReserved({ programId: 'scms', partnerId: 'orgenics-ltd', planId, amount, currency: 'USD', expiresOn, left: '0' });

/** The limits of the program, and what happened to its budget since. */
export const aBudget = (...since: readonly DomainEvent[]): History =>
  inStream(programStream('scms'), improvementLimitsSet({ programId: 'scms', limits: theLimits }), ...since);
