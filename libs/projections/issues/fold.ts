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
  type IssueSubject,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { citation } from '../shared/ids.js';
import type { IssueDocument } from './issue-document.js';

const { on } = reactionsOf<IssueDocument>();

type AboutIssue = RecordedEvent<string, IssueSubject>;

interface AnIssue {
  readonly partnerId: string;
  readonly programId: string;
  readonly issueId: string;
}

const idOf = ({ partnerId, programId, issueId }: AnIssue): string => `${partnerId}.${programId}.${issueId}`;
const keys = ({ data }: { readonly data: AnIssue }) => [idOf(data)];

/** Every event leaves its mark on the issue. */
const changed = (issue: IssueDocument | undefined, event: AboutIssue, change: Partial<IssueDocument>) =>
  issue && { ...issue, ...change, revision: event.revision, recordedAt: event.metadata.recordedAt };

/** Both see it from now on. */
const shown = ({ internal: _internal, ...issue }: IssueDocument): IssueDocument => ({ ...issue, visibility: 'both' });

/** The clock does not escalate it any more. */
const withoutClock = ({ escalatesAt: _escalatesAt, ...issue }: IssueDocument): IssueDocument => issue;

/** What becomes of an issue, event by event. */
export const issueReactions = [
  on(issueRaised, keys, (_, event, { key }) => {
    const { content, origin, raisedBy, signal, cohort, ...subject } = event.data;
    return {
      id: key,
      ...subject,
      ...(subject.visibility === 'vendor' && { internal: true as const }),
      status: 'candidate',
      ...content,
      origin,
      raisedBy,
      raisedAt: event.metadata.recordedAt,
      ...(signal && { signal }),
      ...(cohort && { cohortIssueId: cohort.cohortIssueId }),
      isContested: false,
      merged: [],
      waitsForApproval: false,
      reopened: 0,
      revision: event.revision,
      recordedAt: event.metadata.recordedAt,
    };
  }),
  on(issueSignalUpdated, keys, (issue, event) => changed(issue, event, { signal: event.data.signal })),
  on(issueAccepted, keys, (issue, event) => {
    const { content, rationale, escalatesAt } = event.data;
    if (!issue) return undefined;
    const contest = issue.contest && { ...issue.contest, ...(rationale !== undefined && { answer: rationale }) };
    return changed(shown(withoutClock(issue)), event, {
      ...content,
      ...(escalatesAt !== undefined && { escalatesAt }),
      status: 'accepted',
      isContested: false,
      ...(contest && { contest }),
    });
  }),
  on(issueRejected, keys, (issue, event) => {
    const { rejection, duplicateOf, rationale } = event.data;
    const why = { rejection, rationale, ...(duplicateOf !== undefined && { duplicateOf }) };
    return issue && changed(withoutClock(issue), event, { status: 'rejected', isContested: false, ...why });
  }),
  on(issueClassified, keys, (issue, event) => changed(issue, event, { class: event.data.class })),
  on(issueReassigned, keys, (issue, event) => {
    const { owner, ownerSide } = event.data;
    return changed(issue, event, { owner, ownerSide });
  }),
  on(issueContested, keys, (issue, event) => {
    const { grounds, contestedBy } = event.data;
    return (
      issue &&
      changed(withoutClock(issue), event, { isContested: true, contest: { grounds, contestedBy, event: citation(event) } })
    );
  }),
  on(
    issuesMerged,
    ({ data }) => [idOf(data), ...data.merged.map((issueId) => idOf({ ...data, issueId }))],
    (issue, event, { key }) => {
      const { issueId: mergedInto, merged, rationale, visibility } = event.data;
      if (key !== idOf(event.data))
        return issue && changed(withoutClock(issue), event, { status: 'merged', mergedInto, rationale, waitsForApproval: false });
      const isTold = visibility === issue?.visibility;
      return changed(issue, event, isTold ? { merged: [...(issue?.merged ?? []), ...merged] } : {});
    },
  ),
  on(actionAccepted, keys, (issue) => issue && withoutClock(issue)),
  on(issueEscalated, keys, (issue) => issue && withoutClock(issue)),
  on(issueResolutionRequested, keys, (issue, event) => changed(issue, event, { waitsForApproval: true })),
  on(issueResolutionRejected, keys, (issue, event) => changed(issue, event, { waitsForApproval: false })),
  on(issueResolved, keys, (issue, event) => {
    const { basis, results, resolvedOn, resolvedBy, approvedBy, rationale } = event.data;
    const resolution = {
      basis,
      results,
      resolvedOn,
      resolvedBy,
      ...(approvedBy !== undefined && { approvedBy }),
      ...(rationale !== undefined && { rationale }),
      event: citation(event),
    };
    return issue && changed(withoutClock(issue), event, { status: 'resolved', resolution, waitsForApproval: false });
  }),
  on(issueReopened, keys, (issue, event) =>
    changed(issue, event, { status: 'accepted', signal: event.data.signal, reopened: (issue?.reopened ?? 0) + 1 }),
  ),
  on(issueClosed, keys, (issue, event) => {
    const { outcome, rationale } = event.data;
    return (
      issue &&
      changed(withoutClock(issue), event, {
        status: 'closed',
        outcome,
        ...(rationale !== undefined && { rationale }),
        waitsForApproval: false,
      })
    );
  }),
];
