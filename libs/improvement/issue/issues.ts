import {
  actionAccepted,
  issueAccepted,
  issueClassified,
  issueClosed,
  issueContested,
  issueEscalated,
  issueRaised,
  issueReassigned,
  issueRejected,
  issueReopened,
  issueResolutionRejected,
  issueResolutionRequested,
  issueResolved,
  issueSignalUpdated,
  issuesMerged,
  progressCelebrated,
  type IssueSubject,
} from '#contracts';
import { on, slice, type Json, type RecordedEvent } from '#kernel';
import { Map, Set } from 'immutable';
import type { Issue } from './issue.js';
import { signalKey } from './signal-key.js';

/** The issues of a partner in a program. */
export interface Issues {
  readonly byId: Map<string, Issue>;
  /** By metric and kind of signal: the issue that was raised from it last. */
  readonly bySignal: Map<string, string>;
  /** Improvements that were celebrated, by metric and first period. */
  readonly celebrated: Set<string>;
}

const NO_ISSUES: Issues = { byId: Map(), bySignal: Map(), celebrated: Set() };

/** An improvement as one text. */
export const celebrationKey = ({ metricId, since }: { readonly metricId: string; readonly since: string }): string =>
  `${metricId}.${since}`;

const placed = (issues: Issues, issue: Issue): Issues => ({
  ...issues,
  byId: issues.byId.set(issue.subject.issueId, issue),
  bySignal: issue.signal ? issues.bySignal.set(signalKey(issue.signal), issue.subject.issueId) : issues.bySignal,
});

type AboutIssue = RecordedEvent<string, IssueSubject>;

const changed = (issues: Issues, { data, revision }: AboutIssue, change: (issue: Issue) => Partial<Issue>): Issues => {
  const issue = issues.byId.get(data.issueId);
  return issue ? placed(issues, { ...issue, ...change(issue), revision }) : issues;
};

/** Somebody sees to it: the clock does not escalate it any more. What is said of the issue stays as it was. */
const withoutClock = (issues: Issues, issueId: string): Issues => {
  const issue = issues.byId.get(issueId);
  return issue ? { ...issues, byId: issues.byId.set(issueId, { ...issue, escalatesAt: undefined }) } : issues;
};

/** How many issues were resolved on a day from one to another, and still are. */
export const resolvedWithin = ({ byId }: Issues, { from, to }: { readonly from: string; readonly to: string }): number =>
  byId.count(
    ({ status, resolvedOn }) =>
      (status === 'resolved' || status === 'closed') && resolvedOn !== undefined && from <= resolvedOn && resolvedOn <= to,
  );

/** The fields of an event that say which issue it is about. */
export const subjectOf = ({ issueId, partnerId, programId, visibility }: IssueSubject): IssueSubject => ({
  issueId,
  partnerId,
  programId,
  visibility,
});

/** The issues of a partner in a program: what is the matter, who sees to it, whether it is solved. */
export const issues = slice<Issues>({
  name: 'issues',
  version: 2,
  of: 'improvement',
  initial: NO_ISSUES,
  reactions: [
    on(issueRaised, (state, { data, revision }) =>
      placed(state, {
        subject: subjectOf(data),
        status: 'candidate',
        content: data.content,
        origin: data.origin,
        raisedBy: data.raisedBy,
        signal: data.signal,
        cohortIssueId: data.cohort?.cohortIssueId,
        since: data.content.seenOn,
        escalatesAt: undefined,
        contested: undefined,
        request: undefined,
        resolvedOn: undefined,
        mergedInto: undefined,
        revision,
      }),
    ),
    on(issueSignalUpdated, (state, event) => changed(state, event, () => ({ signal: event.data.signal }))),
    on(issueAccepted, (state, event) =>
      changed(state, event, () => ({
        subject: subjectOf(event.data),
        status: 'accepted',
        content: event.data.content,
        escalatesAt: event.data.escalatesAt,
        contested: undefined,
      })),
    ),
    on(issueRejected, (state, event) => changed(state, event, () => ({ status: 'rejected', contested: undefined }))),
    on(issueClassified, (state, event) =>
      changed(state, event, ({ content }) => ({ content: { ...content, class: event.data.class } })),
    ),
    on(issueReassigned, (state, event) => {
      const { owner, ownerSide } = event.data;
      return changed(state, event, ({ content }) => ({ content: { ...content, owner, ownerSide } }));
    }),
    on(issueContested, (state, event) => changed(state, event, () => ({ contested: event.revision, escalatesAt: undefined }))),
    on(actionAccepted, (state, event) => withoutClock(state, event.data.issueId)),
    on(issueEscalated, (state, event) => withoutClock(state, event.data.issueId)),
    on(issuesMerged, (state, event) =>
      event.data.merged.reduce(
        (known, issueId) =>
          changed(known, { ...event, data: { ...event.data, issueId } }, () => ({
            status: 'merged',
            mergedInto: event.data.issueId,
            request: undefined,
          })),
        changed(state, event, () => ({})),
      ),
    ),
    on(issueResolutionRequested, (state, event) => {
      const { results, rationale } = event.data;
      const request = { revision: event.revision, actor: event.metadata.actor, results, rationale };
      return changed(state, event, () => ({ request }));
    }),
    on(issueResolutionRejected, (state, event) => changed(state, event, () => ({ request: undefined }))),
    on(issueResolved, (state, event) =>
      changed(state, event, () => ({ status: 'resolved', request: undefined, resolvedOn: event.data.resolvedOn })),
    ),
    on(issueReopened, (state, event) => {
      const { signal, reopenedOn: since } = event.data;
      return changed(state, event, () => ({ status: 'accepted', signal, since }));
    }),
    on(issueClosed, (state, event) => changed(state, event, () => ({ status: 'closed', request: undefined }))),
    on(progressCelebrated, (state, { data }) => ({ ...state, celebrated: state.celebrated.add(celebrationKey(data)) })),
  ],
  snapshot: {
    write: ({ byId, bySignal, celebrated }) =>
      ({ issues: [...byId.values()], bySignal: [...bySignal], celebrated: [...celebrated] }) as unknown as Json,
    read: (json) => {
      const kept = json as unknown as Kept;
      return {
        byId: Map(kept.issues.map((issue) => [issue.subject.issueId, issue])),
        bySignal: Map(kept.bySignal),
        celebrated: Set(kept.celebrated),
      };
    },
  },
});

/** The issues as a snapshot keeps them. */
interface Kept {
  readonly issues: readonly Issue[];
  readonly bySignal: readonly (readonly [string, string])[];
  readonly celebrated: readonly string[];
}
