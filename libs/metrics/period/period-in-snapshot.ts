import { CompactMap, type Json, type SnapshotForm } from '#kernel';
import type { Period } from './books.js';

type Kept = Omit<Period, 'measurements'> & { readonly measurements: string };

/** How a snapshot keeps the books of a period: its measurements packed, for there may be thousands. */
export const periodInSnapshot: SnapshotForm<Period> = {
  write: ({ measurements, ...rest }) => ({ ...rest, measurements: measurements.pack() }) as unknown as Json,
  read(json) {
    const { measurements, counting, closings, closed, request, revision } = json as unknown as Kept;
    return { measurements: CompactMap.unpack(measurements), counting, closings, closed, request, revision };
  },
};
