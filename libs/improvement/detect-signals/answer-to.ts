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

/** The issue as its own signal has it now; one that only came to it by a merger is known, and says nothing of it. */
function updated({ subject, signal: previous }: Issue, signal: Signal): readonly DomainEvent[] {
  if (previous && (signalKey(previous) !== signalKey(signal) || canonicalJson(previous) === canonicalJson(signal))) return [];
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

/** Whether a signal is what was judged before: of the same beginning, or, where it is looked for in a window that moves on, of one that overlaps. */
function isJudged({ signal: judged }: Issue, signal: Signal, { beginOf }: Answering): boolean {
  if (!judged) return false;
  if (signal.kind !== 'stagnation') return judged.since === signal.since;
  const [begin, end] = [beginOf(signal.since), beginOf(judged.detectedAt)];
  return begin !== undefined && end !== undefined && begin <= end;
}

function answerTo(signal: Signal, issue: Issue | undefined, answering: Answering): readonly DomainEvent[] {
  if (!issue) return raised(signal, answering);
  if (issue.status === 'candidate' || issue.status === 'accepted') return updated(issue, signal);
  if (issue.resolvedOn !== undefined) return returned(issue, issue.resolvedOn, signal, answering);
  return isJudged(issue, signal, answering) ? [] : raised(signal, answering);
}

/** A signal, and who sees to an issue that it raises. */
export interface Found {
  readonly signal: Signal;
  readonly owner: string;
}

/**
 * What signals lead to, each: a candidate, an update of the issue that it is known by, the same issue again, or nothing where it was judged. Where
 * several belong to one issue that has ended, the first of them brings it back, its own before those that were merged into it.
 */
export function answersTo(found: readonly Found[], issues: Issues, answering: Omit<Answering, 'owner'>): readonly DomainEvent[] {
  const known = found.map(({ signal, owner }) => {
    const issue = standing(issues, issues.bySignal.get(signalKey(signal)));
    const isOwn = issue?.signal !== undefined && signalKey(issue.signal) === signalKey(signal);
    return { signal, owner, issue, isOwn };
  });
  const broughtBack = new Set<Issue>();
  return known
    .toSorted((left, right) => Number(right.isOwn) - Number(left.isOwn))
    .flatMap(({ signal, owner, issue }) => {
      if (issue && broughtBack.has(issue)) return [];
      const events = answerTo(signal, issue, { ...answering, owner });
      if (issue && events.some(({ type }) => type === issueReopened.type)) broughtBack.add(issue);
      return events;
    });
}
