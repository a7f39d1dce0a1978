import {
  escalationAcknowledged,
  escalationAdvanced,
  escalationDeescalated,
  escalationOverdue,
  escalationResolved,
  escalationWithdrawn,
  issueEscalated,
  type EscalationSubject,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import type { EscalationDocument } from './escalation-document.js';

const { on } = reactionsOf<EscalationDocument>();

const keys = ({ data: { partnerId, programId, escalationId } }: { readonly data: EscalationSubject }) => [
  `${partnerId}.${programId}.${escalationId}`,
];

/** The next clock that runs out; none where it has ended. */
function withNext({ nextAt: _nextAt, ...escalation }: EscalationDocument): EscalationDocument {
  const { status, responseDueAt, resolutionDueAt, overdue } = escalation;
  const running = [
    ...(status === 'open' && !overdue.includes('response') ? [responseDueAt] : []),
    ...((status === 'open' || status === 'acknowledged') && !overdue.includes('resolution') ? [resolutionDueAt] : []),
  ];
  const [nextAt] = running.toSorted();
  return { ...escalation, ...(nextAt !== undefined && { nextAt }) };
}

/** Every event leaves its mark on the escalation. */
const changed = (
  escalation: EscalationDocument | undefined,
  { revision, metadata }: RecordedEvent,
  change: Partial<EscalationDocument>,
) => escalation && withNext({ ...escalation, ...change, revision, recordedAt: metadata.recordedAt });

/** Another level is asked. */
const moved = (
  escalation: EscalationDocument | undefined,
  event: RecordedEvent<string, Pick<EscalationDocument, 'level' | 'role' | 'asked' | 'responseDueAt' | 'resolutionDueAt'>>,
  change: Partial<EscalationDocument>,
) => {
  if (!escalation) return undefined;
  const { asked: _asked, acknowledgedBy: _acknowledgedBy, ...rest } = escalation;
  const { level, role, asked, responseDueAt, resolutionDueAt } = event.data;
  const standing = { level, role, ...(asked !== undefined && { asked }), responseDueAt, resolutionDueAt };
  const highest = Math.max(escalation.highest, level);
  return changed(rest, event, { status: 'open', overdue: [], ...standing, highest, ...change });
};

/** What becomes of an escalation, event by event. */
export const escalationReactions = [
  on(issueEscalated, keys, (_, event, { key }) =>
    withNext({
      ...event.data,
      id: key,
      status: 'open',
      highest: event.data.level,
      ranOut: [],
      overdue: [],
      escalatedAt: event.metadata.recordedAt,
      revision: event.revision,
      recordedAt: event.metadata.recordedAt,
    }),
  ),
  on(escalationAcknowledged, keys, (escalation, event) =>
    changed(escalation, event, { status: 'acknowledged', acknowledgedBy: event.data.acknowledgedBy }),
  ),
  on(escalationAdvanced, keys, (escalation, event) => {
    const { because, ranOutAt: at } = event.data;
    const ranOut = [...(escalation?.ranOut ?? []), { because, level: escalation?.level ?? 0, at }];
    return moved(escalation, event, { ranOut });
  }),
  on(escalationOverdue, keys, (escalation, event) => {
    const { because, level, ranOutAt: at } = event.data;
    const ranOut = [...(escalation?.ranOut ?? []), { because, level, at }];
    return changed(escalation, event, { ranOut, overdue: [...(escalation?.overdue ?? []), because] });
  }),
  on(escalationDeescalated, keys, (escalation, event) => moved(escalation, event, { rationale: event.data.rationale })),
  on(escalationResolved, keys, (escalation, event) => {
    const { resolvedBy: endedBy, rationale } = event.data;
    return changed(escalation, event, { status: 'resolved', endedBy, rationale });
  }),
  on(escalationWithdrawn, keys, (escalation, event) => {
    const { withdrawnBy: endedBy, rationale } = event.data;
    return changed(escalation, event, { status: 'withdrawn', endedBy, rationale });
  }),
];
