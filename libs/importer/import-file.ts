import { contentHash } from '#kernel';
import { Batches, type Placed } from './batches.js';
import { compileExpression, Unmappable, type MappedCommand } from './expression.js';
import type { Journal } from './journal.js';
import type { Mapping } from './mapping.js';
import type { RejectsFile } from './rejects.js';
import { readRows } from './rows.js';
import type { CommandSender } from './sender.js';

/** What an import works with. */
export interface ImportSettings {
  readonly file: string;
  readonly mapping: Mapping;
  readonly sender: CommandSender;
  readonly rejects: RejectsFile;
  /** Of a cut-off import of the same file; batches that it names are passed over. */
  readonly journal?: Journal;
  /** Told how many rows are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What came of an import. `skipped`: commands that an earlier run had brought to an answer. */
export interface ImportSummary {
  readonly rows: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly replayed: number;
  readonly skipped: number;
  readonly rejected: number;
  /** Position of the last event; empty where nothing was sent. */
  readonly position: string;
}

type Values = Readonly<Record<string, unknown>>;

interface Contents {
  readonly byKey: ReadonlyMap<string, Values>;
  readonly groups: ReadonlyMap<string, { readonly line: number; readonly rows: Values[] }>;
  readonly rows: number;
}

/** What lookups and groups need of the whole file, read once before the first command is sent. */
async function readContents(file: string, { format, key, groups: grouping }: Mapping): Promise<Contents> {
  const byKey = new Map<string, Values>();
  const groups = new Map<string, { line: number; rows: Values[] }>();
  let rows = 0;
  for await (const row of readRows(file, format)) {
    rows += 1;
    if ('fault' in row) continue;
    if (key !== undefined) byKey.set(String(row.values[key]), row.values);
    if (grouping) {
      const name = String(row.values[grouping.by]);
      const group = groups.get(name) ?? { line: row.line, rows: [] };
      group.rows.push(row.values);
      groups.set(name, group);
    }
  }
  return { byKey, groups, rows };
}

/**
 * Sends a file to the ledger as commands: those of groups first, then those of rows, in batches. A row that cannot be mapped, or whose
 * command is refused, is rejected alone. Throws where the mapping cannot be used, or no answer is to be had.
 */
export async function importFile(settings: ImportSettings): Promise<ImportSummary> {
  const { file, mapping, sender, rejects, journal, onProgress = () => undefined } = settings;
  const contents = await readContents(file, mapping);
  const findRow = (key: string) => contents.byKey.get(key);
  const batches = new Batches(sender, rejects, journal);

  if (mapping.groups) {
    const map = compileExpression(mapping.groups.commands, findRow);
    for (const [key, { line, rows }] of contents.groups) await place(map, { key, rows }, line, batches, rejects);
    await batches.flush();
  }

  let done = 0;
  const map = mapping.rows === undefined ? async () => [] : compileExpression(mapping.rows, findRow);
  for await (const row of readRows(file, mapping.format)) {
    if ('fault' in row) rejects.add({ line: row.line, command: '', code: 'row-malformed', reason: row.fault });
    else await place(map, row.values, row.line, batches, rejects);
    onProgress((done += 1), contents.rows);
  }
  await batches.flush();
  await rejects.close();
  journal?.complete();
  return { rows: contents.rows, ...batches.counts, rejected: rejects.count, position: batches.position };
}

const place = async (
  map: (input: unknown) => Promise<readonly MappedCommand[]>,
  input: unknown,
  line: number,
  batches: Batches,
  rejects: RejectsFile,
): Promise<void> => {
  const mapped = await map(input).catch((error: unknown) => {
    if (!(error instanceof Unmappable)) throw error;
    rejects.add({ line, command: '', code: 'row-unmappable', reason: error.message });
    return [];
  });
  const placed: readonly Placed[] = mapped.map((each) => ({ ...each, line }));
  for (const each of placed) await batches.add(each);
};

/** The name of an import for its journal: the ledger, the file and the mapping. */
export const importName = (ledgerId: string, file: string, mapping: Mapping): string =>
  contentHash({ ledgerId, file, mapping }).slice(0, 32);
