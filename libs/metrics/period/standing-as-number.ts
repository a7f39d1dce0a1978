import type { Standing } from './books.js';

type Status = Standing['status'];

const NUMBERS: Readonly<Record<Status, number>> = { counts: 0, voided: 1, moved: 2, excused: 3 };
const STATUSES: ReadonlyMap<number, Status> = new Map(
  Object.entries(NUMBERS).map(([status, number]) => [number, status as Status]),
);
const ROOM = 4;

/** A standing as one whole number below 2³²: its revision, up to a thousand million, and its status. */
export const numberOf = ({ revision, status }: Standing): number => revision * ROOM + NUMBERS[status];

/** The standing that a number says. Throws for a number that says none. */
export function standingFrom(number: number): Standing {
  const status = STATUSES.get(number % ROOM);
  if (status === undefined) throw new RangeError(`expected the number of a standing, got ${number}`);
  return { revision: Math.floor(number / ROOM), status };
}
