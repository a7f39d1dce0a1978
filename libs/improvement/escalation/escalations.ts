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
import { on, slice, type Json, type RecordedEvent } from '#kernel';
import { Map } from 'immutable';
import type { Escalation } from './escalation.js';

/** The escalations of a partner in a program, by id. */
export type Escalations = Map<string, Escalation>;

const changed = (
  state: Escalations,
  { data, revision }: RecordedEvent<string, EscalationSubject>,
  change: (escalation: Escalation) => Partial<Escalation>,
): Escalations => {
  const escalation = state.get(data.escalationId);
  return escalation ? state.set(data.escalationId, { ...escalation, ...change(escalation), revision }) : state;
};

interface Standing {
  readonly level: number;
  readonly responseDueAt: string;
  readonly resolutionDueAt: string;
}

/** Another level is asked: its clocks begin. */
const asked = ({ level, responseDueAt, resolutionDueAt }: Standing) => ({
  level,
  responseDueAt,
  resolutionDueAt,
  isAcknowledged: false,
  overdue: [],
});

/** The escalation of an issue that goes on; `undefined` where there is none. */
export const goingOf = (escalations: Escalations, issueId: string): Escalation | undefined =>
  escalations.valueSeq().find(({ subject, isOpen }) => isOpen && subject.issueId === issueId);

/** The escalations of a partner in a program: at which level they are, and when their clocks run out. */
export const escalations = slice<Escalations>({
  name: 'escalations',
  version: 1,
  of: 'improvement',
  initial: Map(),
  reactions: [
    on(issueEscalated, (state, { data, revision }) => {
      const { escalationId, issueId, partnerId, programId, visibility, path, bySide } = data;
      const subject = { escalationId, issueId, partnerId, programId, visibility };
      return state.set(escalationId, { subject, path, isOpen: true, ...asked(data), bySide, revision });
    }),
    on(escalationAcknowledged, (state, event) => changed(state, event, () => ({ isAcknowledged: true }))),
    on(escalationAdvanced, (state, event) => changed(state, event, () => asked(event.data))),
    on(escalationDeescalated, (state, event) => changed(state, event, () => asked(event.data))),
    on(escalationOverdue, (state, event) =>
      changed(state, event, ({ overdue }) => ({ overdue: [...overdue, event.data.because] })),
    ),
    on(escalationResolved, (state, event) => changed(state, event, () => ({ isOpen: false }))),
    on(escalationWithdrawn, (state, event) => changed(state, event, () => ({ isOpen: false }))),
  ],
  snapshot: {
    write: (state) => [...state.values()] as unknown as Json,
    read: (json) => Map((json as unknown as readonly Escalation[]).map((each) => [each.subject.escalationId, each])),
  },
});
