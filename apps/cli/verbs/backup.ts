import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { ledgerFolder } from '#composition';
import { backUpLog } from '#event-store/sqlite';
import { contentsOf } from '../ledger/contents.js';
import { folderOf, withFolder, type FolderOptions } from '../ledger/settings.js';
import { Progress } from '../terminal/progress.js';
import { CannotDo } from '../terminal/sentence.js';
import type { Verb } from './verb.js';

const WITHOUT_THE_KEY =
  'Its signing key is not in it: keep that where secrets are kept. Without it a restored ledger makes a new one, and tokens have to be handed out again.';

/** `ledger backup <file>`: copies the log of an embedded ledger as it is at one moment, running or not, and looks the copy through. */
export const backupVerb: Verb = (surroundings) =>
  withFolder(new Command('backup'))
    .description('back up the log of an embedded ledger, running or not, into one file that is looked through afterwards')
    .argument('<file>', 'the backup: a file that is not there yet')
    .action(async (to: string, options: FolderOptions) => {
      const DATA_DIR = folderOf(surroundings, options);
      const file = ledgerFolder({ DATA_DIR }).events;
      if (!existsSync(file)) throw new CannotDo(`there is no ledger in ${DATA_DIR}: give its folder with --data-dir`);
      if (existsSync(to)) throw new CannotDo(`${to} is there already: give the backup another name`);
      const progress = new Progress('pages');
      const log = await backUpLog({ file, to, onProgress: progress.tell }).finally(() => progress.stop());
      surroundings.print(`${to} holds ${await contentsOf(log)}; looked through, and sound.\n${WITHOUT_THE_KEY}`);
    });
