import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { catalogueSender, type LedgerClient } from '#client';
import { Journal, RejectsFile, importFile, importName, type Mapping } from '#importer';
import { EXIT } from '../exit-codes.js';
import { Progress } from '../terminal/progress.js';
import type { Surroundings } from '../verbs/verb.js';
import { catchUp } from './catch-up.js';
import { summaryOf } from './summary.js';

/** Option that says where rejects go. */
export interface RejectsOptions {
  readonly rejects?: string;
}

/** Adds the option that says where rejects go. */
export const withRejects = (command: Command): Command =>
  command.option('--rejects <file>', 'where to write rows that were rejected (<name of the file>.rejects.csv unless given)');

/** Where imports that were cut off remember how far they came, in the working folder. */
const JOURNALS = join('.ledger', 'imports');

/** Sends a file, waits until the read models hold it, and tells what came of it. Ends with 1 where anything was rejected. */
export async function sendFile(
  { print, end }: Surroundings,
  client: LedgerClient,
  file: string,
  mapping: Mapping,
  options: RejectsOptions,
): Promise<void> {
  const { data } = await client.get<{ readonly data: { readonly ledgerId: string } }>('/v1/ledger');
  const journal = new Journal(join(JOURNALS, `${importName(data.ledgerId, resolve(file), mapping)}.journal`));
  const rejects = new RejectsFile(options.rejects ?? `${basename(file)}.rejects.csv`);
  const progress = new Progress('rows');
  try {
    const sender = catalogueSender(client);
    const summary = await importFile({ file, mapping, sender, rejects, journal, onProgress: progress.tell });
    progress.stop();
    await catchUp(client, summary.position);
    print(summaryOf(summary, rejects.path));
    if (summary.rejected > 0) end(EXIT.found);
  } finally {
    progress.stop();
  }
}
