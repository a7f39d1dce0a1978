import { Command } from 'commander';
import type { RunnerStatus } from '#projections';
import { connect, withConnection, type ConnectionOptions } from '../ledger/connect.js';
import type { Verb } from './verb.js';

/** `ledger unpark <projection> <key>`: reads the streams of a parked document or subject again, and lets it go on. */
export const unparkVerb: Verb = (surroundings) =>
  withConnection(new Command('unpark'))
    .description('let a parked document go on: its streams are read again')
    .argument('<projection>', 'name of the read model, such as scorecards')
    .argument('<key>', 'id of the document, or the subject as partner:<id>')
    .action(async (projection: string, key: string, options: ConnectionOptions) => {
      const client = await connect(surroundings, options, { patient: true });
      const path = `/v1/projections/${encodeURIComponent(projection)}/unpark`;
      const { data } = await client.post<{ readonly data: RunnerStatus }>(path, { key });
      const parked = data.projections.filter(({ readModel }) => readModel === projection).flatMap((each) => each.parked);
      surroundings.print(`${key} goes on; ${parked.length} parked in ${projection}`);
      for (const each of parked) surroundings.print(`  ${each.key} since ${each.event}: ${each.error}`);
    });
