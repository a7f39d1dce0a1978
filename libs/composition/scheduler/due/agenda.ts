import type { Moment } from '#contracts';
import type { AgendaEntry } from '#projections';
import { dueSource } from './due-source.js';

const COMMANDS: Readonly<Record<Moment['kind'], string>> = {
  open: 'OpenActivity',
  'remind-before': 'RemindOfDue',
  'remind-after': 'RemindOfDue',
  overdue: 'RecordOverdue',
};

/** Activities, milestones and deliverables: all their moments that have come and that no standstill holds up. */
export const agendaDue = dueSource<AgendaEntry>({
  readModel: 'agenda',
  field: 'nextAt',
  commandsFor: ({ partnerId, itemId, moments, pausedFrom }, now) =>
    moments
      .filter(({ at, on }) => at <= now && (pausedFrom === undefined || on < pausedFrom))
      .map(({ kind, at }) => ({
        key: `schedule/${itemId}/${kind}/${at}`,
        command: COMMANDS[kind],
        body: { partnerId, itemId, at },
      })),
});
