import { Command } from 'commander';
import type { StoredEvent } from '#event-store';
import { historyOf, ofPartner, type HistoryOptions } from '#projections';
import { connect, withConnection, type ConnectionOptions } from '../ledger/connect.js';
import { withLog } from '../ledger/files.js';
import { settingsOf } from '../ledger/settings.js';
import { momentOf } from '../replay/moment.js';
import { readable } from '../replay/readable.js';
import { CannotDo } from '../terminal/sentence.js';
import type { Surroundings, Verb } from './verb.js';

interface ReplayOptions extends ConnectionOptions {
  readonly asOf?: string;
  readonly backward?: boolean;
  readonly ndjson?: boolean;
}

/** `ledger replay <partner>`: everything that was decided and recorded about a partner, in order. */
export const replayVerb: Verb = (surroundings) =>
  withConnection(new Command('replay'))
    .description('tell the history of a partner: over HTTP, or with --data-dir from the files of a ledger, running or not')
    .argument('<partner>', 'id of the partner')
    .option('--as-of <moment>', 'as it was known then: a date, an instant in UTC, or a position')
    .option('--backward', 'newest first')
    .option('--ndjson', 'the events as they are stored, one a line')
    .action(async (partner: string, options: ReplayOptions) => {
      const show = options.ndjson === true ? (event: StoredEvent) => JSON.stringify(event) : readable;
      let events = 0;
      const tell = (event: StoredEvent): void => {
        events += 1;
        surroundings.print(show(event));
      };
      await (options.dataDir === undefined ? overHttp : fromFiles)(surroundings, partner, options, tell);
      if (events === 0) throw new CannotDo(`nothing was known of a partner ${partner}${options.asOf ? ' then' : ''}`);
    });

type Tell = (event: StoredEvent) => void;

async function overHttp(surroundings: Surroundings, partner: string, options: ReplayOptions, tell: Tell): Promise<void> {
  const client = await connect(surroundings, options);
  const query = new URLSearchParams({
    direction: options.backward === true ? 'backward' : 'forward',
    ...(options.asOf !== undefined && { asOf: options.asOf }),
  });
  const path = `/v1/partners/${encodeURIComponent(partner)}/history?${query}`;
  for await (const line of client.lines(path, 'application/x-ndjson')) if (line !== '') tell(JSON.parse(line) as StoredEvent);
}

const fromFiles = (surroundings: Surroundings, partner: string, options: ReplayOptions, tell: Tell): Promise<void> =>
  withLog(settingsOf(surroundings, options), async (log) => {
    const part: HistoryOptions = {
      until: momentOf(options.asOf),
      direction: options.backward === true ? 'backward' : 'forward',
    };
    for await (const event of historyOf(log, ofPartner(partner), part)) tell(event);
  });
