import { Command } from 'commander';
import { ReadModelUnknown, readModels, type AnyReadModel } from '#projections';
import { EXIT } from '../exit-codes.js';
import { withFiles } from '../ledger/files.js';
import { settingsOf, withFolder, type FolderOptions } from '../ledger/settings.js';
import { Progress } from '../terminal/progress.js';
import { CannotDo } from '../terminal/sentence.js';
import { checkModel } from '../verification/check-model.js';
import { differenceLines } from '../verification/difference-lines.js';
import type { Verb } from './verb.js';

const namedModels = (names: readonly string[]): readonly AnyReadModel[] => {
  const known = readModels.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new CannotDo(new ReadModelUnknown(unknown, known).message);
  return names.length === 0 ? readModels : readModels.filter(({ name }) => names.includes(name));
};

/** `ledger verify`: folds the log again and compares every document of every read model with what is stored. */
export const verifyVerb: Verb = (surroundings) =>
  withFolder(new Command('verify'))
    .description('fold the log again and compare every read model, from the files of a ledger, running or not')
    .argument('[projections...]', 'names of read models; all unless given')
    .action(async (names: readonly string[], options: FolderOptions) => {
      const models = namedModels(names);
      let differences = 0;
      await withFiles(settingsOf(surroundings, options), async (log, store) => {
        for (const model of models) {
          const progress = new Progress(model.name);
          const checked = await checkModel(log, store, model, progress.tell).finally(() => progress.stop());
          differences += checked.differences.length;
          surroundings.print(checked.sentence);
          for (const difference of checked.differences) for (const line of differenceLines(difference)) surroundings.print(line);
        }
      });
      surroundings.print(differences === 0 ? 'No difference.' : `${differences} differences.`);
      if (differences > 0) surroundings.end(EXIT.found);
    });
