import type { ScheduleRow } from '../schedule-row.js';
import { MIDDLE, ROW } from './bar.js';
import type { TimeAxis } from './time-axis.js';

const BEND = 7;

/** Arrows from the end of what is waited for to the start of what waits. */
export function linksOf(rows: readonly ScheduleRow[], axis: TimeAxis, top: number): string {
  const places = new Map(
    rows.map((row, index) => [`${row.partnerId}.${row.activityId}`, { row, y: top + index * ROW + MIDDLE }]),
  );
  const arrows = [...places.values()].flatMap(({ row, y }) =>
    row.dependsOn.flatMap(({ activityId }) => {
      const before = places.get(`${row.partnerId}.${activityId}`);
      return before ? [arrow(axis.end(before.row.dueOn), before.y, axis.x(row.startsOn), y)] : [];
    }),
  );
  return `<g class="links">${arrows.join('')}</g>`;
}

/** An elbow: out to the right, across, and in from the left; around where there is no room between the two. */
function arrow(fromX: number, fromY: number, toX: number, toY: number): string {
  const out = fromX + BEND;
  if (toX - BEND >= out) return `<path d="M${fromX} ${fromY}H${out}V${toY}H${toX}" marker-end="url(#head)"/>`;
  const between = toY > fromY ? toY - ROW / 2 : toY + ROW / 2;
  return `<path d="M${fromX} ${fromY}H${out}V${between}H${toX - BEND}V${toY}H${toX}" marker-end="url(#head)"/>`;
}
