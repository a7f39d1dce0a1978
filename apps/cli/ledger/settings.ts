import { Option, type Command } from 'commander';
import { readSettings, type Settings } from '#platform';
import { CannotDo } from '../terminal/sentence.js';
import type { Surroundings } from '../verbs/verb.js';

/** Option that says where an embedded ledger keeps its files. */
export interface FolderOptions {
  readonly dataDir?: string;
}

/** Adds the option that says where an embedded ledger keeps its files. */
export const withFolder = (
  command: Command,
  description = 'folder of an embedded ledger (DATA_DIR; ./data unless given)',
): Command => command.addOption(new Option('--data-dir <folder>', description));

/** A ledger in a folder is all there, whatever stores the environment names. */
const EMBEDDED = { EVENTSTOREDB_URL: '', EVENTSTOREDB_URL_FILE: '', MONGODB_URL: '', MONGODB_URL_FILE: '' };

/** The settings of the environment, or those of the embedded ledger in the folder that the option names. Throws `SettingsInvalid`. */
export const settingsOf = ({ environment }: Surroundings, { dataDir }: FolderOptions): Settings =>
  readSettings(dataDir === undefined ? environment : { ...environment, ...EMBEDDED, DATA_DIR: dataDir });

/** The folder of an embedded ledger. Throws `CannotDo` where the log is on EventStoreDB, and `SettingsInvalid`. */
export function folderOf(surroundings: Surroundings, options: FolderOptions): string {
  const { DATA_DIR, EVENTSTOREDB_URL } = settingsOf(surroundings, options);
  if (EVENTSTOREDB_URL === undefined) return DATA_DIR;
  throw new CannotDo(
    'the log is on EventStoreDB, which has backups of its own; ledger copy brings it into a folder; --data-dir names an embedded ledger',
  );
}
