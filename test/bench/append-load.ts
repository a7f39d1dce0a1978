import { randomUUID } from 'node:crypto';
import { timeOf } from './support/folder.js';

/** As many write at once, each so many events one after another. */
export const WRITERS = 64;
export const EACH = 200;

/** An event of 600 bytes of JSON, data and metadata together. */
export interface BenchEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export const streamOf = (writer: number): string => `metrics-partner-${writer}.emea.FY2011-P04`;

const METADATA = {
  commandId: randomUUID(),
  actor: { id: 'crm', kind: 'service', side: 'vendor' },
  recordedAt: '2011-01-03T09:00:00.000Z',
};
const MEASUREMENT = { metricId: 'on-time', numerator: '268', denominator: '499', source: 'scms', recordId: '' };
const FILLED = 600 - JSON.stringify(METADATA).length - JSON.stringify({ ...MEASUREMENT, evidence: '' }).length - 6;

/** The nth event of a writer. */
export const eventOf = (n: number): BenchEvent => ({
  id: randomUUID(),
  type: 'MetricRecorded',
  data: { ...MEASUREMENT, recordId: String(n).padStart(6, '0'), evidence: 'x'.repeat(FILLED) },
  metadata: METADATA,
});

/** Appends a second, where all writers together are what runs. */
export const perSecond = async (all: () => Promise<unknown>): Promise<number> => (WRITERS * EACH * 1_000) / (await timeOf(all));
