import { Command } from 'commander';
import type { RunnerStatus } from '#projections';
import { connect, withConnection, type ConnectionOptions } from '../ledger/connect.js';
import type { Verb } from './verb.js';

/** `ledger switch-back <projection>`: shows the collection again that was shown before the last rebuild. */
export const switchBackVerb: Verb = (surroundings) =>
  withConnection(new Command('switch-back'))
    .description('show a read model again as it was before its last rebuild; it catches up')
    .argument('<projection>', 'its name, such as scorecards')
    .action(async (projection: string, options: ConnectionOptions) => {
      const client = await connect(surroundings, options, { patient: true });
      const path = `/v1/projections/${encodeURIComponent(projection)}/switch-back`;
      const { data } = await client.post<{ readonly data: RunnerStatus }>(path, {});
      const live = data.projections.find(({ readModel, as }) => readModel === projection && as === 'live');
      surroundings.print(`${projection} is now ${live?.collection ?? 'as it was'}`);
    });
