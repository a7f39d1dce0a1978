import type { CriterionResult, IssueContent, IssueSubject, Signal, issueRaised } from '#contracts';
import type { Actor, Side } from '#kernel';
import type { Static } from 'typebox';

/** How far an issue has come. */
export type IssueStatus = 'candidate' | 'accepted' | 'rejected' | 'merged' | 'resolved' | 'closed';

/** A resolution that waits for another person. */
export interface ResolutionRequest {
  readonly revision: number;
  readonly actor: Actor;
  readonly results: readonly CriterionResult[];
  readonly rationale: string;
}

/** An issue, as decisions see it. `revision` is that of its last event. */
export interface Issue {
  readonly subject: IssueSubject;
  readonly status: IssueStatus;
  readonly content: IssueContent;
  readonly origin: Static<typeof issueRaised.data>['origin'];
  readonly raisedBy: Side;
  readonly signal: Signal | undefined;
  readonly cohortIssueId: string | undefined;
  /** Since when periods count towards its success criteria: when it was seen, or reopened. */
  readonly since: string;
  /** When the clock escalates it, unless somebody promises an action. */
  readonly escalatesAt: string | undefined;
  /** Revision of the IssueContested that is not answered. */
  readonly contested: number | undefined;
  readonly request: ResolutionRequest | undefined;
  /** The day on which it was resolved last. */
  readonly resolvedOn: string | undefined;
  /** The issue in which it ended. */
  readonly mergedInto: string | undefined;
  readonly revision: number;
}
