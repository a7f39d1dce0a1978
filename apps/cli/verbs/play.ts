import { Command } from 'commander';
import { createLogger } from '#platform';
import { folderOf, settingsOf, withFolder, type FolderOptions } from '../ledger/settings.js';
import type { Verb } from './verb.js';

/** `ledger play <folder>`: plays a story into a new embedded ledger, by the clock of its time. */
export const playVerb: Verb = (surroundings) =>
  withFolder(new Command('play'), 'folder of the embedded ledger that is made of it (DATA_DIR; ./data unless given)')
    .description('play a story, such as examples/recovery, into a new embedded ledger, by the clock of its time')
    .argument('<folder>', 'where its people.json and story.ndjson are')
    .action(async (folder: string, options: FolderOptions) => {
      const settings = settingsOf(surroundings, { dataDir: folderOf(surroundings, options) });
      // The whole ledger is loaded for this verb alone.
      const { openStage, playStory, readStory } = await import('../../standalone/story/index.js');
      const story = readStory(folder);
      const stage = await openStage(settings, story.begins, createLogger(settings.LOG_LEVEL));
      try {
        await playStory(story, { ...stage, folder, tell: (step, refusal) => surroundings.print(lineOf(step, refusal)) });
      } finally {
        await stage.ledger.stop();
      }
      surroundings.print(
        `${settings.DATA_DIR} holds it. Look at it with: EXAMPLE=off SCHEDULER_INTERVAL_MS=0 DATA_DIR=${settings.DATA_DIR} npm start`,
      );
    });

type Told = { readonly at: string; readonly by: string } & ({ readonly command: string } | { readonly rows: string });

const lineOf = (step: Told, refusal: string | undefined): string => {
  const what = 'command' in step ? step.command : `imports ${step.rows}`;
  const answer = refusal === undefined ? '' : `, refused: ${refusal}`;
  return `${step.at.slice(0, 16).replace('T', ' ')}  ${step.by.padEnd(6)} ${what}${answer}`;
};
