import type { EscalationDocument } from '#projections';
import { dueSource } from './due-source.js';

/** Escalations: the clock that runs out next. The level below and the same level again have clocks of other instants. */
export const escalationsDue = dueSource<EscalationDocument>({
  readModel: 'escalations',
  field: 'nextAt',
  commandsFor: ({ partnerId, programId, escalationId, level, nextAt }) =>
    nextAt === undefined
      ? []
      : [
          {
            key: `escalation/${escalationId}/${level}/${nextAt}`,
            command: 'AdvanceEscalation',
            body: { partnerId, programId, escalationId, at: nextAt },
          },
        ],
});
