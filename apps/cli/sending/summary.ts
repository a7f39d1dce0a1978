import type { ImportSummary } from '#importer';
import { count } from '../terminal/numbers.js';

/** What came of an import, as lines to read. */
export function summaryOf(summary: ImportSummary, rejectsFile: string): string {
  const { rows, accepted, unchanged, replayed, skipped, rejected } = summary;
  const counts = [
    [accepted, 'accepted'],
    [unchanged + replayed, 'in the ledger before'],
    [skipped, 'answered in a run that was cut off'],
    [rejected, `rejected: see ${rejectsFile}`],
  ] as const;
  const told = counts.filter(([number], at) => number > 0 || at === 0).map(([number, what]) => `  ${count(number)} ${what}`);
  const commands = accepted + unchanged + replayed + skipped;
  return [`${count(rows)} rows, ${count(commands)} commands:`, ...told].join('\n');
}
