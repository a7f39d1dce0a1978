import { asCalendar, ganttChart, type AnyReadModel, type ScheduleRow } from '#projections';
import type { Document } from '#read-store';
import type { Format } from '../representation/negotiate.js';

/** A calendar to subscribe to, or a chart to look at. */
type Drawing = Extract<Format, 'icalendar' | 'svg'>;

const DRAWINGS: readonly Drawing[] = ['icalendar', 'svg'];

/** The drawings that a read model can be had as. */
export const drawingsOf = ({ name }: AnyReadModel): readonly Drawing[] => (name === 'schedule' ? DRAWINGS : []);

/** Whether a format is a drawing. */
export const isDrawing = (format: Format): format is Drawing => (DRAWINGS as readonly Format[]).includes(format);

/** How rows of a schedule are drawn. */
export const drawn = {
  /** The most rows of a drawing, unless `limit` says another number. */
  most: 1_000,
  /** The rows as text, at an instant. */
  as: (drawing: Drawing, rows: readonly Document[], title: string, now: string): string =>
    drawing === 'icalendar'
      ? asCalendar(rows as unknown as readonly ScheduleRow[], title)
      : ganttChart(rows as unknown as readonly ScheduleRow[], { title, today: now.slice(0, 10) }),
};
