import { actionCancelled, issueEscalated, refuse, type CycleDecision, type DomainProblem } from '#contracts';
import { principalOf, type Actor, type DomainEvent, type Refusal } from '#kernel';
import type { Actions } from '../action/actions.js';
import { goingOf, type Escalations } from '../escalation/escalations.js';
import type { Paths } from '../escalation/paths.js';
import { atRisk } from '../escalation/at-risk.js';
import { standingAt, type ClockGround } from '../escalation/standing.js';
import type { Issues } from '../issue/issues.js';

/** What decisions at the end of a cycle are carried out with. */
export interface CycleGround extends ClockGround {
  readonly issues: Issues;
  readonly actions: Actions;
  readonly escalations: Escalations;
  readonly paths: Paths;
  readonly actor: Actor;
  newId(): string;
}

type Retired = { readonly actionId: string; readonly rationale: string };

function retire({ actionId, rationale }: Retired, { actions, actor }: CycleGround): readonly DomainEvent[] {
  const action = actions.get(actionId);
  if (!action) return [];
  const { subject, isPromised: wasPromised, terms } = action;
  const by = { cancelledBy: principalOf(actor), bySide: actor.side };
  return [actionCancelled({ ...subject, rationale, ...by, wasPromised, owingSide: terms.owingSide })];
}

/** Escalates the issue of an action, unless it is escalated already; or says why it cannot be. */
function escalate(
  { actionId, rationale }: Retired,
  path: string,
  ground: CycleGround,
): readonly DomainEvent[] | Refusal<DomainProblem> {
  const { issues, actions, escalations, paths, actor, newId } = ground;
  const issue = issues.byId.get(actions.get(actionId)?.terms.issueId ?? '');
  if (issue?.status !== 'accepted')
    return refuse('issue-status', path, `expected an action of an accepted issue, which can be escalated, got ${actionId}`);
  const { issueId, partnerId, programId } = issue.subject;
  const { severity } = issue.content;
  const levels = paths.get(severity)?.path;
  if (!levels) return refuse('escalation-path', path, `expected a path of escalation for ${severity} issues in ${programId}`);
  if (goingOf(escalations, issueId)) return [];
  return [
    issueEscalated({
      escalationId: newId(),
      issueId,
      partnerId,
      programId,
      visibility: 'both',
      severity,
      path: levels,
      ...standingAt(levels, 0, ground),
      ...(severity === 'critical' && { outcomeAtRisk: atRisk(issue.content) }),
      rationale,
      escalatedBy: principalOf(actor),
      bySide: actor.side,
    }),
  ];
}

/** What the decisions at the end of a cycle lead to; or why one cannot be carried out. An issue of several actions is escalated once. */
export function carryOut(
  decisions: readonly CycleDecision[],
  ground: CycleGround,
): readonly DomainEvent[] | Refusal<DomainProblem> {
  const events: DomainEvent[] = [];
  const escalated = new Set<string>();
  for (const [index, { actionId, disposition, rationale = '' }] of decisions.entries()) {
    if (disposition === 'retired') events.push(...retire({ actionId, rationale }, ground));
    if (disposition !== 'escalated') continue;
    const issueId = ground.actions.get(actionId)?.terms.issueId ?? '';
    if (escalated.has(issueId)) continue;
    const led = escalate({ actionId, rationale }, `actions.${index}.actionId`, ground);
    if ('refused' in led) return led;
    escalated.add(issueId);
    events.push(...led);
  }
  return events;
}
