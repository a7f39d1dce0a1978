import { Option, type Command } from 'commander';
import { readSettings, type Settings } from '#platform';
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

/** The settings of the environment, and of the option. Throws `SettingsInvalid`. */
export const settingsOf = ({ environment }: Surroundings, { dataDir }: FolderOptions): Settings =>
  readSettings(dataDir === undefined ? environment : { ...environment, DATA_DIR: dataDir });
