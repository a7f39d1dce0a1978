import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from './example.js';

/** Lines of a month: how many came on time, of how many that were due. */
export interface LinesOnTime {
  readonly month: string;
  readonly onTime: number;
  readonly due: number;
}

/** What the monthly summary says of a vendor whose name has no comma, month by month, as a reader with `grep` and `awk` finds it. */
export const linesOnTime = (vendor: string, from: string, to: string): readonly LinesOnTime[] =>
  readFileSync(join(EXAMPLE, 'monthly-summary.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .filter(([name, month = '']) => name === vendor && month >= from && month <= to)
    .map(([, month = '', due = '', onTime = '']) => ({ month, onTime: Number(onTime), due: Number(due) }));
