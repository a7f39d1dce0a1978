import { Command } from 'commander';
import { openSource, openTarget, parseStoreAddress, shownAddress, type StoreAddress } from '#composition';
import { readSettings } from '#platform';
import { copyLog, type Copied } from '#transfer';
import { CopyProgress } from '../terminal/copy-progress.js';
import { untilInterrupted } from '../terminal/interrupted.js';
import { count } from '../terminal/numbers.js';
import type { Verb } from './verb.js';

interface CopyOptions {
  readonly from: StoreAddress;
  readonly to: StoreAddress;
}

const copied = ({ events, before, end, head }: Copied, from: string, to: string): string =>
  [
    `${to} is a copy of ${from} up to ${end}: ${count(events)} events, each compared with its original.`,
    `  ${count(events - before)} copied now, ${count(before)} there before; it ends at ${head}`,
    'Positions are its own, so read models and checkpoints are not copied. Start it with an empty read store, or rebuild each read model',
    '(ledger rebuild --all). Stop the commands of the source and copy once more for what came meanwhile.',
  ].join('\n');

/** `ledger copy --from <store> --to <store>`: makes one log a copy of another, event by event. */
export const copyVerb: Verb = ({ environment, print }) =>
  new Command('copy')
    .description('copy a ledger to another store, event by event, and compare; one that was cut off goes on where it stopped')
    .requiredOption(
      '--from <store>',
      'its log: sqlite:<folder>, esdb://…, or eventstoredb for the one that EVENTSTOREDB_URL names',
      parseStoreAddress,
    )
    .requiredOption('--to <store>', 'where it goes: the same; empty, or holding a part of it', parseStoreAddress)
    .action(async ({ from, to }: CopyOptions) => {
      const settings = readSettings(environment);
      const source = await openSource(from, settings);
      try {
        const { store, together } = await openTarget(to, settings);
        const progress = new CopyProgress();
        try {
          const { tell: onProgress } = progress;
          const result = await untilInterrupted((signal) => copyLog(source, store, { together, onProgress, signal }));
          progress.stop();
          print(copied(result, shownAddress(from), shownAddress(to)));
        } finally {
          progress.stop();
          await store.close();
        }
      } finally {
        await source.close();
      }
    });
