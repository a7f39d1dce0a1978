import type { ScheduleRow } from '../schedule-row.js';
import { ROW, barOf } from './bar.js';
import { escaped, shortened } from './escape.js';
import { legendAt } from './legend.js';
import { linksOf } from './links.js';
import { STYLE } from './style.js';
import { monthsOf, timeAxis, type TimeAxis } from './time-axis.js';

/** What stands over a chart, and the day on which it is looked at, `YYYY-MM-DD`. */
interface ChartOptions {
  readonly title: string;
  readonly today: string;
}

const WIDTH = 1240;
const LEFT = 260;
const RIGHT = 24;
const TOP = 84;
const FOOT = 52;

const least = (dates: readonly string[], otherwise: string): string => dates.toSorted()[0] ?? otherwise;
const greatest = (dates: readonly string[], otherwise: string): string => dates.toSorted().at(-1) ?? otherwise;

/**
 * A Gantt chart of schedule rows as SVG, in their order: bars from first day to due date, dashed buffers, a diamond on the day on which it is
 * held, arrows from what is waited for, and a line for today where that lies in the chart. The same rows give the same text.
 */
export function ganttChart(rows: readonly ScheduleRow[], { title, today }: ChartOptions): string {
  const from = least(
    rows.map(({ startsOn }) => startsOn),
    today,
  );
  const to = greatest(
    rows.map(({ bufferEndsOn }) => bufferEndsOn),
    today,
  );
  const axis = timeAxis(from, to, LEFT, WIDTH - LEFT - RIGHT);
  const bottom = TOP + Math.max(1, rows.length) * ROW;
  const partners = new Set(rows.map(({ partnerId }) => partnerId));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" width="${WIDTH}" height="${bottom + FOOT}" viewBox="0 0 ${WIDTH} ${bottom + FOOT}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#7b8794"/></marker></defs>',
    `<rect class="ground" width="${WIDTH}" height="${bottom + FOOT}"/>`,
    `<text class="heading" x="12" y="30">${escaped(shortened(title, 120))}</text>`,
    stripes(rows.length),
    months(axis, bottom),
    rows.length === 0 ? `<text class="label" x="12" y="${TOP + 18}">Nothing is planned</text>` : '',
    linksOf(rows, axis, TOP),
    ...rows.map((row, index) => barOf(row, index, axis, TOP, partners.size > 1)),
    todayLine(axis, today, bottom),
    legendAt(12, bottom + 30),
    '</svg>',
  ].join('');
}

const stripes = (rows: number): string =>
  Array.from({ length: Math.ceil(rows / 2) }, (_, pair) => {
    const y = TOP + pair * 2 * ROW;
    return `<rect class="stripe" x="0" y="${y}" width="${WIDTH}" height="${ROW}"/>`;
  }).join('');

const months = (axis: TimeAxis, bottom: number): string =>
  monthsOf(axis)
    .map(({ date, label }) => {
      const x = axis.x(date);
      return `<line class="grid" x1="${x}" y1="${TOP - 22}" x2="${x}" y2="${bottom}"/><text class="month" x="${x + 4}" y="${TOP - 8}">${label}</text>`;
    })
    .join('');

function todayLine(axis: TimeAxis, today: string, bottom: number): string {
  if (today < axis.first || today > axis.last) return '';
  const x = (axis.x(today) + axis.end(today)) / 2;
  const anchor = x > WIDTH - 120 ? 'end' : 'start';
  return `<line class="today" x1="${x}" y1="${TOP - 36}" x2="${x}" y2="${bottom}"/><text class="today-label" text-anchor="${anchor}" x="${x + (anchor === 'end' ? -4 : 4)}" y="${TOP - 28}">today, ${escaped(today)}</text>`;
}
