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

/** Where commands are sent, and a token with every scope. */
export interface WriteSide {
  readonly url: string;
  readonly token: string;
}

const writeSideOf = async (running: RunningLedger): Promise<WriteSide> => ({
  url: running.ledger.url,
  token: await running.tokenFor(everything),
});

/** Sends a file to a ledger as commands over HTTP. */
export const importInto = async (running: RunningLedger, rows: string, mapping: string): Promise<ImportSummary> =>
  importAt(await writeSideOf(running), rows, mapping);

async function importAt({ url, token }: WriteSide, rows: string, mapping: string): Promise<ImportSummary> {
  const client = new LedgerClient({ url, credentials: { token } });
  const rejects = new RejectsFile(join(mkdtempSync(join(tmpdir(), 'rejects-')), 'rejects.csv'));
  return importFile({ file: rows, mapping: await readMapping(mapping), sender: catalogueSender(client), rejects });
}

/** Imports the whole example; how many commands were accepted, and what the ledger held before. */
export const importExample = async (running: RunningLedger): Promise<readonly ImportSummary[]> =>
  importExampleAt(await writeSideOf(running));

/** Defines the program of the example, without its vendors. */
export const importProgramAt = (side: WriteSide): Promise<ImportSummary> => importAt(side, STEPS[0].rows, STEPS[0].mapping);

/** The same, to a write side that runs anywhere. */
export async function importExampleAt(side: WriteSide): Promise<readonly ImportSummary[]> {
  const summaries: ImportSummary[] = [];
  for (const { rows, mapping } of STEPS) summaries.push(await importAt(side, rows, mapping));
  return summaries;
}
