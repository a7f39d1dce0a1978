import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { LedgerClient, catalogueSender } from '#client';
import { OPERATOR } from '#composition/operator';
import { importFile, readMapping, readRows, RejectsFile, type ImportSummary } from '#importer';
import { exampleFile } from './example.js';
import type { Standalone } from './standalone.js';

const STEPS = [
  { what: 'rules of the program', rows: 'program.ndjson', mapping: 'commands.mapping.json' },
  { what: 'vendors', rows: 'vendors.csv', mapping: 'vendors.mapping.json' },
  { what: 'monthly summary of the deliveries', rows: 'monthly-summary.csv', mapping: 'monthly-summary.mapping.json' },
];

/** Loads the example program through commands over HTTP, as anyone would, with a progress bar. Throws where anything is rejected. */
export async function loadExample(ledger: Standalone, print: (text: string) => void): Promise<void> {
  print('First run: loading the example, 10,324 deliveries of USAID’s supply chain by vendor and month');
  const client = new LedgerClient({ url: ledger.url, credentials: { token: await ledger.signToken(OPERATOR, '1h') } });
  const sender = catalogueSender(client);
  for (const { what, rows, mapping } of STEPS) {
    const bar = new SingleBar({ format: `  {bar} {value}/{total} ${what}`, noTTYOutput: false, clearOnComplete: false });
    const total = await count(rows);
    bar.start(total, 0);
    const summary = await importFile({
      file: exampleFile(rows),
      mapping: await readMapping(exampleFile(mapping)),
      sender,
      rejects: new RejectsFile(join(tmpdir(), `partner-ledger-${process.pid}-rejects.csv`)),
      onProgress: (done) => bar.update(done),
    });
    bar.stop();
    failOnRejects(what, summary);
  }
}

const count = async (rows: string): Promise<number> =>
  (await Array.fromAsync(readRows(exampleFile(rows), formatOf(rows)))).length;
const formatOf = (rows: string): 'csv' | 'ndjson' => (rows.endsWith('.csv') ? 'csv' : 'ndjson');

const failOnRejects = (what: string, { rejected }: ImportSummary): void => {
  if (rejected > 0) throw new Error(`${rejected} of the ${what} were rejected`);
};
