import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerClient, catalogueSender } from '#client';
import { RejectsFile, importFile, readMapping, type ImportSummary } from '#importer';
import { everything, type RunningLedger } from '../../support/running-ledger.js';

/** Where the example program is. */
export const EXAMPLE = join(process.cwd(), 'examples/scms');

/** The parts of the example, in the order in which they are imported. */
export const STEPS = [
  { rows: join(EXAMPLE, 'program.ndjson'), mapping: join(EXAMPLE, 'commands.mapping.json') },
  { rows: join(EXAMPLE, 'vendors.csv'), mapping: join(EXAMPLE, 'vendors.mapping.json') },
  { rows: join(EXAMPLE, 'monthly-summary.csv'), mapping: join(EXAMPLE, 'monthly-summary.mapping.json') },
] as const;

/** Sends a file to a ledger as commands over HTTP, and waits until the read models hold them. */
export async function importInto(running: RunningLedger, rows: string, mapping: string): Promise<ImportSummary> {
  const credentials = { token: await running.tokenFor(everything) };
  const client = new LedgerClient({ url: running.ledger.url, credentials });
  const rejects = new RejectsFile(join(mkdtempSync(join(tmpdir(), 'rejects-')), 'rejects.csv'));
  return importFile({ file: rows, mapping: await readMapping(mapping), sender: catalogueSender(client), rejects });
}

/** Imports the whole example; how many commands were accepted, and what the ledger held before. */
export async function importExample(running: RunningLedger): Promise<readonly ImportSummary[]> {
  const summaries: ImportSummary[] = [];
  for (const { rows, mapping } of STEPS) summaries.push(await importInto(running, rows, mapping));
  return summaries;
}
