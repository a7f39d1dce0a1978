import { Command } from 'commander';
import type { Rebuilt } from '#projections';
import { connect, withConnection, type ConnectionOptions } from '../ledger/connect.js';
import type { Verb } from './verb.js';

/** `ledger rebuild <projection>`: fills it anew beside the one in sight, has it checked, and shows it. */
export const rebuildVerb: Verb = (surroundings) =>
  withConnection(new Command('rebuild'))
    .description('fill a read model anew beside the one in sight, check it, and show it')
    .argument('<projection>', 'its name, such as scorecards')
    .action(async (projection: string, options: ConnectionOptions) => {
      const client = await connect(surroundings, options);
      const path = `/v1/projections/${encodeURIComponent(projection)}/rebuild`;
      const { data } = await client.post<{ readonly data: Rebuilt }>(path, {});
      const { collection, verified } = data;
      surroundings.print(
        `${projection} is now ${collection}: ${verified.stored} documents; the ${verified.folded} of a sample were folded again and are the same`,
      );
    });
