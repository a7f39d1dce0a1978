import { issueRaised, issueReopened, issueSignalUpdated, type IssueContent, type Signal } from '#contracts';
import { canonicalJson, type DomainEvent } from '#kernel';
import type { Issue } from '../issue/issue.js';
import type { Issues } from '../issue/issues.js';
import { signalKey } from '../issue/signal-key.js';
import { REOPEN_WITHIN_DAYS } from '../raise-issue/raise-issue.js';
import { daysBetween } from '../shared/days.js';

/** Under which circumstances signals are answered. */
export interface Answering {
  readonly partnerId: string;
  readonly programId: string;
  readonly today: string;
  /** Who sees to an issue that nobody has raised. */
  readonly owner: string;
  newId(): string;
  /** First day of a period. */
  beginOf(periodId: string): string | undefined;
}

/** The issue in which the one that a signal raised has ended, however often it was merged. */
function standing({ byId }: Issues, issueId: string | undefined): Issue | undefined {
  let issue = issueId === undefined ? undefined : byId.get(issueId);
  while (issue?.mergedInto !== undefined) issue = byId.get(issue.mergedInto);
  return issue;
}

const contentOf = ({ metricId, finding }: Signal, { today, owner }: Answering): IssueContent => ({
  symptom: `${metricId}: ${finding}`,
  owner,
  ownerSide: 'vendor',
  seenOn: today,
  metricId,
  severity: 'medium',
  criteria: [],
  reopenWithinDays: REOPEN_WITHIN_DAYS,
});

function raised(signal: Signal, answering: Answering): readonly DomainEvent[] {
  const { partnerId, programId } = answering;
  const subject = { issueId: answering.newId(), partnerId, programId, visibility: 'vendor' } as const;
  return [issueRaised({ ...subject, content: contentOf(signal, answering), origin: 'signal', raisedBy: 'vendor', signal })];
}

function updated({ subject, signal: previous }: Issue, signal: Signal): readonly DomainEvent[] {
  if (previous && canonicalJson(previous) === canonicalJson(signal)) return [];
  return [issueSignalUpdated({ ...subject, signal, ...(previous && { previous }) })];
}

/** A signal after its issue was resolved: nothing where it is the old run, the same issue again within its time, else another one. */
function returned({ subject, content }: Issue, resolvedOn: string, signal: Signal, answering: Answering): readonly DomainEvent[] {
  const { today, beginOf } = answering;
  const begin = beginOf(signal.detectedAt);
  if (begin === undefined || begin <= resolvedOn) return [];
  return daysBetween(resolvedOn, today) <= content.reopenWithinDays
    ? [issueReopened({ ...subject, reopenedOn: today, signal, resolvedOn })]
    : raised(signal, answering);
}

/** What a signal leads to: a candidate, an update of the issue that it is known by, the same issue again, or nothing where it was judged. */
export function answerTo(signal: Signal, issues: Issues, answering: Answering): readonly DomainEvent[] {
  const issue = standing(issues, issues.bySignal.get(signalKey(signal)));
  if (!issue) return raised(signal, answering);
  if (issue.status === 'candidate' || issue.status === 'accepted') return updated(issue, signal);
  if (issue.resolvedOn !== undefined) return returned(issue, issue.resolvedOn, signal, answering);
  return issue.signal?.since === signal.since ? [] : raised(signal, answering);
}
