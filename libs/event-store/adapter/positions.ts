import { PositionUnknown } from '../errors.js';
import type { Position } from '../event.js';

const POSITION = /^\d{20}$/;

/** The position of the event with this number in the log, counted from 1. */
export const positionOf = (number: number): Position => String(number).padStart(20, '0');

/** The number of the event at the position; 0 for `START`. */
export const numberOf = (position: Position): number => Number(position);

/** The position, where this log has issued it. `PositionUnknown` where it is beyond the head, or no position at all. */
export const knownPosition = (position: Position, head: Position): Position => {
  if (!POSITION.test(position) || position > head) throw new PositionUnknown(position, head);
  return position;
};
