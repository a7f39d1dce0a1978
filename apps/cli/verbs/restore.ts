import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ledgerFolder, systemClock } from '#composition';
import { openLogAtRest, restoreLog } from '#event-store/sqlite';
import { contentsOf } from '../ledger/contents.js';
import { folderOf, withFolder, type FolderOptions } from '../ledger/settings.js';
import { CannotDo } from '../terminal/sentence.js';
import type { Verb } from './verb.js';

interface RestoreOptions extends FolderOptions {
  readonly replace?: boolean;
}

/** A folder for what was replaced, named for the moment: `replaced-20110301T090000Z`. */
const asideIn = (folder: string): string => join(folder, `replaced-${systemClock.now().replaceAll(/[-:]|\.\d+/g, '')}`);

/** `ledger restore <file>`: puts a backup into the folder of an embedded ledger that is not running. */
export const restoreVerb: Verb = (surroundings) =>
  withFolder(new Command('restore'))
    .description('put a backup into the folder of an embedded ledger that is not running; read models are filled again from it')
    .argument('<file>', 'the backup, made by ledger backup')
    .option('--replace', 'also where the folder holds a ledger, which is kept in a folder of its own beside it')
    .action(async (from: string, options: RestoreOptions) => {
      const DATA_DIR = folderOf(surroundings, options);
      const { events: file, readModels, snapshots } = ledgerFolder({ DATA_DIR });
      if (options.replace !== true && existsSync(file))
        throw new CannotDo(
          `${DATA_DIR} holds a ledger: give --replace to put this one in its place, or another folder with --data-dir`,
        );
      const contents = await contentsOf(openLogAtRest(from));
      mkdirSync(DATA_DIR, { recursive: true });
      const aside = asideIn(DATA_DIR);
      const derived = [readModels, snapshots];
      const log = await restoreLog({ from, file, derived, ...(options.replace === true && { aside }) });
      await log.reader.close();
      surroundings.print(`${DATA_DIR} holds ${contents}; looked through, and sound.`);
      if (existsSync(aside)) surroundings.print(`What was there is kept in ${aside}.`);
    });
