import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueSender, type LedgerClient } from '#client';
import { RejectsFile, importFile, readMapping, type ImportSummary } from '#importer';
import type { ImportStep } from './story.js';

/** Imports the rows of a file that a step names, as `grep` and `ledger import` would. */
export async function importRows(client: LedgerClient, folder: string, step: ImportStep): Promise<ImportSummary> {
  const place = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const mapping = await readMapping(join(folder, step.mapping));
    const wanted = new RegExp(step.rows, 'u');
    const lines = readFileSync(join(folder, step.import), 'utf8').split('\n');
    const file = join(place, 'rows');
    const isHeading = (index: number): boolean => mapping.format === 'csv' && index === 0;
    writeFileSync(file, lines.filter((line, index) => isHeading(index) || wanted.test(line)).join('\n'));
    return await importFile({
      file,
      mapping,
      sender: catalogueSender(client),
      rejects: new RejectsFile(join(place, 'rejects.csv')),
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
