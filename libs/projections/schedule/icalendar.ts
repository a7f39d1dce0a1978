import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { ScheduleRow } from './schedule-row.js';

const STATUS: Readonly<Record<ScheduleRow['status'], ICalEventStatus>> = {
  planned: ICalEventStatus.CONFIRMED,
  open: ICalEventStatus.CONFIRMED,
  started: ICalEventStatus.CONFIRMED,
  completed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

const dayAfter = (date: string): Date => new Date(midnight(date).getTime() + 86_400_000);

const inWords = (row: ScheduleRow): string => {
  const { partnerId, programId, startsOn, dueOn, bufferEndsOn, status, slackDays, critical, owner, ownerRole } = row;
  return [
    `Partner ${partnerId}, program ${programId}`,
    `${status}${row.overdue ? ', overdue' : ''}; prepared from ${startsOn}, due on ${dueOn}, buffer until ${bufferEndsOn}`,
    `Slack: ${slackDays} working days${critical ? ', critical' : ''}`,
    `Answers for it: ${owner ?? ownerRole}`,
  ].join('\n');
};

/**
 * Schedule rows as iCalendar (RFC 5545), to be subscribed to: a whole day for each activity, on the day on which it is held. An activity keeps
 * its UID for good, and its SEQUENCE rises with every event, so that calendars move what has moved. The same rows give the same text.
 */
export function asCalendar(rows: readonly ScheduleRow[], name: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'partner-ledger', product: 'schedule', language: 'EN' },
    timezone: 'UTC',
    ttl: 3600,
  });
  for (const row of rows)
    calendar.createEvent({
      id: `${row.id}@partner-ledger`,
      sequence: row.revision,
      stamp: new Date(row.recordedAt),
      start: midnight(row.heldOn),
      end: dayAfter(row.heldOn),
      allDay: true,
      summary: `${row.name} · ${row.partnerId}`,
      description: inWords(row),
      status: STATUS[row.status],
      busystatus: ICalEventBusyStatus.FREE,
      categories: [{ name: row.kind }],
    });
  return calendar.toString();
}
