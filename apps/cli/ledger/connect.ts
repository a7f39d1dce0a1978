import { Option, type Command } from 'commander';
import { LedgerClient } from '#client';
import { OPERATOR } from '#composition/operator';
import type { Surroundings } from '../verbs/verb.js';
import { settingsOf, withFolder, type FolderOptions } from './settings.js';
import { signLocally } from './sign.js';

/** Where the ledger is, and who asks. */
export interface ConnectionOptions extends FolderOptions {
  readonly url?: string;
  readonly queriesUrl?: string;
  readonly token?: string;
  readonly apiKey?: string;
}

/** Adds the options of a verb that talks to a running ledger. */
export const withConnection = (command: Command): Command =>
  withFolder(
    command
      .addOption(new Option('--url <address>', 'address of the ledger (http://127.0.0.1:3000 unless given)').env('LEDGER_URL'))
      .addOption(
        new Option('--queries-url <address>', 'address of query-api, where that is a process of its own').env(
          'LEDGER_QUERIES_URL',
        ),
      )
      .addOption(new Option('--token <token>', 'bearer token').env('LEDGER_TOKEN'))
      .addOption(new Option('--api-key <key>', 'API key').env('LEDGER_API_KEY')),
    'folder of an embedded ledger, whose key signs the token where none is given (DATA_DIR; ./data unless given)',
  );

const FEW = 3;

/** A client of the ledger that the options name. `patient`: it waits half a minute for a ledger that is away. */
export async function connect(
  surroundings: Surroundings,
  options: ConnectionOptions,
  { patient = false } = {},
): Promise<LedgerClient> {
  const settings = settingsOf(surroundings, options);
  const url = options.url ?? `http://127.0.0.1:${settings.PORT}`;
  const token = async () => options.token ?? (await signLocally(OPERATOR, settings, '12h'));
  const credentials = options.apiKey === undefined ? { token: await token() } : { apiKey: options.apiKey };
  const { queriesUrl } = options;
  return new LedgerClient({
    url,
    credentials,
    ...(queriesUrl !== undefined && { queriesUrl }),
    ...(!patient && { retries: FEW }),
  });
}
