import { CompactMap, type Json, type SnapshotForm } from '#kernel';
import type { Marks, Period } from './books.js';

type Kept = Omit<Period, 'measurements' | 'marks'> & {
  readonly measurements: string;
  readonly marks: readonly (readonly [string, Marks])[];
};

/** How a snapshot keeps the books of a period: its measurements packed, for there may be thousands. */
export const periodInSnapshot: SnapshotForm<Period> = {
  write: ({ measurements, marks, ...rest }) =>
    ({ ...rest, measurements: measurements.pack(), marks: [...marks] }) as unknown as Json,
  read(json) {
    const { measurements, marks, recorders, counting, closings, closed, request, revision } = json as unknown as Kept;
    return {
      measurements: CompactMap.unpack(measurements),
      marks: new Map(marks),
      recorders,
      counting,
      closings,
      closed,
      request,
      revision,
    };
  },
};
