import { Map as PersistentMap } from 'immutable';
import type { Json, SnapshotForm } from '#kernel';
import type { Period, Standing } from './books.js';

/** Key and revision of a measurement; of one that does not count also what became of it. */
type Row = readonly [string, number, Standing['status']?];

interface Kept extends Partial<Omit<Period, 'measurements'>> {
  readonly rows: readonly Row[];
  readonly counting: number;
  readonly closings: number;
}

const rowOf = (key: string, { revision, status }: Standing): Row =>
  status === 'counts' ? [key, revision] : [key, revision, status];

/** How a snapshot keeps the books of a period: a short row a measurement, for there may be thousands. */
export const periodInSnapshot: SnapshotForm<Period> = {
  write: ({ measurements, ...rest }) => {
    const rows = [...measurements].map(([key, standing]) => rowOf(key, standing));
    return { ...rest, rows } as unknown as Json;
  },
  read(json) {
    const { rows, counting, closings, closed, request, revision } = json as unknown as Kept;
    const measurements = PersistentMap<string, Standing>().withMutations((map) => {
      for (const [key, at, status = 'counts'] of rows) map.set(key, { revision: at, status });
    });
    return { measurements, counting, closings, closed, request, revision };
  },
};
