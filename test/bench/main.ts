import { availableParallelism, loadavg } from 'node:os';
import type { Row } from './figure.js';
import { isolated } from './support/isolated.js';
import { rowText } from './support/report.js';

/** The parts, quick ones first, and what each is about. */
const PARTS: Readonly<Record<string, string>> = {
  card: 'scorecards with their explanations',
  chart: 'control charts',
  append: 'appends to the log',
  command: 'commands on long streams',
  http: 'commands over HTTP',
  scheduler: 'what is due for many partners',
  signals: 'signals when a period closes',
  start: 'start of the built standalone',
  import: 'import of the deliveries file',
  rebuild: 'rebuild of read models',
};

/** Runs the parts named, or all of them, each in a process of its own, and prints what they measured. The exit code. */
export async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    process.stderr.write(`expected parts out of: ${Object.keys(PARTS).join(', ')}\n`);
    return 2;
  }
  process.stdout.write(`Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n`);
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    const start = performance.now();
    const rows = await isolated<readonly Row[]>(new URL(`./${name}.js`, import.meta.url), 'run');
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    process.stdout.write(`\n${name}: ${PARTS[name]} (${seconds} s)\n${rows.map(rowText).join('\n')}\n`);
  }
  return 0;
}
