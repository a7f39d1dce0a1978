import { Command } from 'commander';
import { readModels, type Rebuilt } from '#projections';
import { connect, withConnection, type ConnectionOptions } from '../ledger/connect.js';
import { CannotDo } from '../terminal/sentence.js';
import type { Verb } from './verb.js';

interface RebuildOptions extends ConnectionOptions {
  readonly all?: boolean;
}

const asked = (names: readonly string[], { all = false }: RebuildOptions): readonly string[] => {
  if (all === names.length > 0) throw new CannotDo('expected the names of read models, such as scorecards, or --all');
  return all ? readModels.map(({ name }) => name) : names;
};

/** `ledger rebuild <projections...>`: fills them anew beside those in sight, one after the other, has each checked, and shows it. */
export const rebuildVerb: Verb = (surroundings) =>
  withConnection(new Command('rebuild'))
    .description('fill read models anew beside those in sight, check them, and show them')
    .argument('[projections...]', 'their names, such as scorecards')
    .option('--all', 'every read model')
    .action(async (names: readonly string[], options: RebuildOptions) => {
      const models = asked(names, options);
      const client = await connect(surroundings, options, { patient: true });
      for (const name of models) {
        const path = `/v1/projections/${encodeURIComponent(name)}/rebuild`;
        const { collection, verified } = (await client.post<{ readonly data: Rebuilt }>(path, {})).data;
        surroundings.print(
          `${name} is now ${collection}: ${verified.stored} documents; the ${verified.folded} of a sample were folded again and are the same`,
        );
      }
    });
