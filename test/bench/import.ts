import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capabilities, routeOf } from '#catalogue';
import { HttpSender, LedgerClient } from '#client';
import { RejectsFile, importFile, readMapping } from '#importer';
import { atMost, figureOf, type Row } from './figure.js';
import { exampleFile } from './support/example.js';
import { inFolder, timeOf } from './support/folder.js';
import { startServer } from './support/server.js';

const RUNS = 3;
const SECONDS_TO_REACH = 30;
const WAIT_MS = 5_000;

/** The whole file where it is there, beside the checkout; else the monthly summary that is kept in the example. */
const DELIVERIES = exampleFile('../../../shared/data/scms-deliveries.csv');
const WHOLE = { rows: DELIVERIES, mapping: 'deliveries.mapping.json', what: '10,324 deliveries, read models included' };
const SUMMARY = {
  rows: exampleFile('monthly-summary.csv'),
  mapping: 'monthly-summary.mapping.json',
  what: 'the monthly summary alone: the deliveries file is not there',
};

const batches = new Map(
  capabilities.flatMap((capability) =>
    (capability.batches ?? []).map(({ name, of, limit }) => [of.name, { route: routeOf(name), limit }] as const),
  ),
);

/** Seconds to import into an empty ledger over HTTP, until every read model shows all of it. */
const secondsToImport = ({ rows, mapping }: typeof WHOLE): Promise<number> =>
  inFolder(async (folder) => {
    const server = await startServer('standalone', folder);
    const client = new LedgerClient({ url: server.url, credentials: { token: server.token } });
    const sender = new HttpSender(client, routeOf, (command) => batches.get(command));
    const take = async (file: string, by: string): Promise<string> => {
      const rejects = new RejectsFile(join(tmpdir(), `ledger-bench-${process.pid}-rejects.csv`));
      const summary = await importFile({ file, mapping: await readMapping(exampleFile(by)), sender, rejects });
      if (summary.rejected > 0) throw new Error(`${summary.rejected} of ${file} were rejected`);
      return summary.position;
    };
    await take(exampleFile('program.ndjson'), 'commands.mapping.json');
    if (rows !== DELIVERIES) await take(exampleFile('vendors.csv'), 'vendors.mapping.json');
    const milliseconds = await timeOf(async () => {
      const position = await take(rows, mapping);
      const isShown = async (readModel: string): Promise<boolean> => {
        const url = `${server.url}/v1/${readModel}?limit=1&after=${position}`;
        return (await fetch(url, { headers: { authorization: `Bearer ${server.token}` } })).ok;
      };
      for (const readModel of ['scorecards', 'trends', 'audit-trail', 'measurements']) {
        const end = performance.now() + WAIT_MS * 60;
        while (!(await isShown(readModel))) if (performance.now() > end) throw new Error(`${readModel} stays behind`);
      }
    });
    await server.stop();
    return milliseconds / 1000;
  });

/** The real deliveries through commands into an empty ledger. */
export const run = async (): Promise<readonly Row[]> => {
  const input = existsSync(DELIVERIES) ? WHOLE : SUMMARY;
  const seconds: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) seconds.push(await secondsToImport(input));
  return [atMost(input.what, figureOf(seconds, 's'), SECONDS_TO_REACH)];
};
