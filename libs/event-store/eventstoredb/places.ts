import type { Position as Place } from '@eventstore/db-client';
import { START, type Position } from '../event.js';

const POSITION = /^\d{20}$/;

/** The last byte that a log can have: the server counts in signed numbers of 64 bits, and says 2⁶⁴−1 where it means none. */
const LAST = 2n ** 63n - 1n;

/** The port's position of an event, from where the server keeps it: its commit and its prepare position are one number. */
export const positionAt = ({ commit }: Place): Position => commit.toString().padStart(START.length, '0');

/** Where the server would keep the event of a position; `undefined` for what no server ever issued. */
export const placeOf = (position: Position): Place | undefined => {
  if (!POSITION.test(position)) return undefined;
  const at = BigInt(position);
  return at > LAST ? undefined : { commit: at, prepare: at };
};
