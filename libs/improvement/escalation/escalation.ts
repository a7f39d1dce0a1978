import type { EscalationPath, EscalationSubject } from '#contracts';
import type { Side } from '#kernel';

/** An escalation, as decisions see it. `revision` is that of its last event. */
export interface Escalation {
  readonly subject: EscalationSubject;
  readonly path: EscalationPath;
  readonly level: number;
  readonly isOpen: boolean;
  readonly isAcknowledged: boolean;
  readonly responseDueAt: string;
  readonly resolutionDueAt: string;
  /** Clocks that ran out at the last level, each recorded once. */
  readonly overdue: readonly ('response' | 'resolution')[];
  readonly bySide: Side;
  readonly revision: number;
}
