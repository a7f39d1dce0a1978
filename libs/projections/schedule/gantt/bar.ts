import type { ScheduleRow } from '../schedule-row.js';
import { escaped, shortened } from './escape.js';
import type { TimeAxis } from './time-axis.js';

/** Height of a row, and of the bar in it, in pixels. */
export const ROW = 28;
const BAR = 14;
const LABEL = 34;

/** The middle of a row, from its top. */
export const MIDDLE = ROW / 2;

const inWords = (row: ScheduleRow): string => {
  const { name, partnerId, status, startsOn, heldOn, dueOn, bufferEndsOn, slackDays, critical, overdue, owner, ownerRole } = row;
  const late = overdue && status !== 'completed' ? ', overdue' : '';
  return [
    `${name} · ${partnerId}: ${status}${late}`,
    `from ${startsOn}, held on ${heldOn}, due on ${dueOn}, buffer until ${bufferEndsOn}`,
    `slack: ${slackDays} working days${critical ? ', critical' : ''}`,
    `answers for it: ${owner ?? ownerRole}`,
  ].join('\n');
};

const rect = (kind: string, x: number, y: number, width: number): string =>
  `<rect class="${kind}" x="${x}" y="${y}" width="${Math.max(1, Math.round(width * 10) / 10)}" height="${BAR}" rx="2"/>`;

/** One row: its label, its bar from the first day to the one on which it is due, its buffer, and a diamond where it is held. */
export function barOf(row: ScheduleRow, index: number, axis: TimeAxis, top: number, showPartner: boolean): string {
  const y = top + index * ROW;
  const middle = y + MIDDLE;
  const barTop = y + (ROW - BAR) / 2;
  const [start, due, buffer] = [axis.x(row.startsOn), axis.end(row.dueOn), axis.end(row.bufferEndsOn)];
  const held = (axis.x(row.heldOn) + axis.end(row.heldOn)) / 2;
  const label = shortened(showPartner ? `${row.name} · ${row.partnerId}` : row.name, LABEL);
  const state = row.overdue && row.status !== 'completed' && row.status !== 'cancelled' ? 'overdue' : row.status;
  return [
    `<g class="row ${state}${row.critical ? ' critical' : ''}">`,
    `<title>${escaped(inWords(row))}</title>`,
    `<text class="label" x="12" y="${middle + 4}">${escaped(label)}</text>`,
    ...(buffer > due ? [rect('buffer', due, barTop, buffer - due)] : []),
    rect('bar', start, barTop, due - start),
    `<path class="held" d="M${held} ${middle - 9}l6 9-6 9-6-9z"/>`,
    '</g>',
  ].join('');
}
