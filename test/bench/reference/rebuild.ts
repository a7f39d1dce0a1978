import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { timeOf } from '../support/folder.js';
import type { Rebuild } from '../rebuild.js';

interface Measured {
  readonly partnerId: string;
  readonly programId: string;
  readonly periodId: string;
  readonly metricId: string;
  readonly measurement: { readonly figure: { readonly numerator: string; readonly denominator: string } };
}

interface Sum {
  numerator: number;
  denominator: number;
  records: number;
}

/** A quarter has three months of a fiscal year. */
const quarterOf = (periodId: string): string => `${periodId.slice(0, 6)}-Q${Math.ceil(Number(periodId.slice(8)) / 3)}`;

const addTo = (sums: Record<string, Sum>, key: string, numerator: number, denominator: number): void => {
  const sum = (sums[key] ??= { numerator: 0, denominator: 0, records: 0 });
  sum.numerator += numerator;
  sum.denominator += denominator;
  sum.records += 1;
};

/** Cards by partner and month, quarter and year, series by partner and metric, and an entry an event: sums in doubles and nothing else. */
const fold = (log: DatabaseSync): ReadonlyMap<string, unknown> => {
  const documents = new Map<string, unknown>();
  const sumsOf = (id: string): Record<string, Sum> => {
    const found = documents.get(id);
    if (found !== undefined) return found as Record<string, Sum>;
    const sums = {};
    documents.set(id, sums);
    return sums;
  };
  const events = log.prepare('SELECT position, type, data, metadata FROM events ORDER BY position');
  for (const row of events.iterate()) {
    const data = JSON.parse(String(row['data'])) as Measured;
    const { actor, recordedAt } = JSON.parse(String(row['metadata'])) as Record<string, unknown>;
    documents.set(`entry ${String(row['position'])}`, { type: row['type'], actor, recordedAt, data });
    if (row['type'] !== 'MeasurementRecorded') continue;
    const { partnerId, programId, periodId, metricId, measurement } = data;
    const [numerator, denominator] = [Number(measurement.figure.numerator), Number(measurement.figure.denominator)];
    for (const period of [periodId, quarterOf(periodId), periodId.slice(0, 6)]) {
      addTo(sumsOf(`card ${partnerId}.${programId}.${period}`), metricId, numerator, denominator);
      addTo(sumsOf(`trend ${partnerId}.${programId}.${metricId}`), period, numerator, denominator);
    }
  }
  return documents;
};

const KIBIBYTES = 1_024;

/** Reads the log in a folder, parses it, folds it into a Map, and writes that in one transaction at the end. */
export async function rebuild(folder: string): Promise<Rebuild> {
  const log = new DatabaseSync(join(folder, 'events.db'), { readOnly: true });
  const written = await mkdtemp(join(folder, 'reference-'));
  const out = new DatabaseSync(join(written, 'documents.db'));
  out.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE documents (id TEXT PRIMARY KEY, document TEXT)');
  const milliseconds = await timeOf(async () => {
    const insert = out.prepare('INSERT INTO documents VALUES (?, ?)');
    const documents = fold(log);
    out.exec('BEGIN');
    for (const [id, document] of documents) insert.run(id, JSON.stringify(document));
    out.exec('COMMIT');
  });
  log.close();
  out.close();
  await rm(written, { recursive: true });
  return { seconds: milliseconds / 1000, peakMebibytes: process.resourceUsage().maxRSS / KIBIBYTES };
}
