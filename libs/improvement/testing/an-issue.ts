import {
  improvementStream,
  issueAccepted,
  issueContested,
  issueRaised,
  issueResolved,
  partnerStream,
  roleAssigned,
  rootCauseAnalysed,
  type IssueContent,
  type IssueSubject,
  type MetricSeries,
  type Signal,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';

/** Late lines of `orgenics-ltd`, seen in February 2011 and accepted. */
export const lateLines: IssueSubject = {
  issueId: 'late-lines',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  visibility: 'both',
};

/** The same while it is the vendor's own. */
export const asCandidate: IssueSubject = { ...lateLines, visibility: 'vendor' };

/** What is said of it: nine of ten on time for three months in a row would solve it. */
export const whatIsLate: IssueContent = {
  symptom: 'One line in three comes late',
  owner: 'ama',
  ownerSide: 'vendor',
  seenOn: '2011-02-10',
  metricId: 'on-time-delivery',
  severity: 'high',
  criteria: [{ metricId: 'on-time-delivery', threshold: '0.9', periods: 3, minimumRecords: 5 }],
  reopenWithinDays: 180,
};

/** Nine months on the wrong side. */
export const aShift: Signal = {
  metricId: 'on-time-delivery',
  kind: 'shift',
  rule: 'nelson-2',
  since: 'FY2010-P08',
  detectedAt: 'FY2011-P04',
  points: [{ periodId: 'FY2011-P04', value: '0.7' }],
  finding: 'nelson-2: 9 periods from FY2010-P08 on',
};

const inImprovement = (...events: readonly DomainEvent[]): History =>
  inStream(improvementStream(lateLines.partnerId, lateLines.programId), ...events);

/** The candidate is raised, by a person of the vendor unless told otherwise. */
export const raised = (content: Partial<IssueContent> = {}, subject: Partial<IssueSubject> = {}, signal?: Signal): DomainEvent =>
  issueRaised({
    ...asCandidate,
    ...subject,
    content: { ...whatIsLate, ...content },
    origin: signal ? 'signal' : 'person',
    raisedBy: 'vendor',
    ...(signal && { signal }),
  });

/** It is accepted. */
export const accepted = (content: Partial<IssueContent> = {}, subject: Partial<IssueSubject> = {}): DomainEvent =>
  issueAccepted({
    ...lateLines,
    ...subject,
    content: { ...whatIsLate, ...content },
    origin: 'person',
    raisedBy: 'vendor',
  });

/** The partner contests it. */
export const contested: DomainEvent = issueContested({ ...lateLines, grounds: 'The port was closed', contestedBy: 'noor' });

/** The partner names a cause. */
export const analysed: DomainEvent = rootCauseAnalysed({
  ...lateLines,
  causes: [{ causeId: 'port', method: 'fishbone', category: 'environment', statement: 'The port was closed', evidence: [] }],
  saidBy: 'noor',
  bySide: 'partner',
});

/** It was resolved on a day. */
export const resolved = (resolvedOn = '2011-07-01'): DomainEvent =>
  issueResolved({ ...lateLines, basis: 'criteria', results: [], resolvedOn, resolvedBy: 'ama' });

/** The program, and the partner with its manager: ama, with kofi as deputy. */
export const theGround = (): readonly History[] => [
  aProgram(),
  anEnrolledPartner(),
  inStream(
    partnerStream('orgenics-ltd'),
    roleAssigned({ partnerId: 'orgenics-ltd', role: 'partner-manager', person: 'ama', deputy: 'kofi', from: '2005-10-01' }),
  ),
];

/** A candidate, and what happened since. */
export const aCandidate = (...since: readonly DomainEvent[]): History => inImprovement(raised(), ...since);

/** An accepted issue, and what happened since; the acceptance is revision 1. */
export const anAcceptedIssue = (...since: readonly DomainEvent[]): History => inImprovement(raised(), accepted(), ...since);

/** What happened in the improvement stream, from its beginning. */
export const inTheStream = inImprovement;

/** The series of on-time delivery from February 2011 on, one value a month; null where there were too few records. */
export const aSeries = (...values: readonly (string | null)[]): MetricSeries => ({
  id: 'orgenics-ltd.scms',
  metrics: [
    {
      metricId: 'on-time-delivery',
      points: values.map((value, index) => {
        const month = String(index + 2).padStart(2, '0');
        return {
          periodId: `FY2011-P${String(index + 5).padStart(2, '0')}`,
          from: `2011-${month}-01`,
          to: `2011-${month}-28`,
          closed: true,
          direction: 'higher',
          value: value ?? '0.2',
          records: value === null ? 2 : 10,
        };
      }),
    },
  ],
});
