import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { ledgerFolder } from '#composition';
import type { Settings } from '#platform';
import { startStandalone } from '../standalone.js';
import { StoryBroken, type Stage } from './play-story.js';
import { ToldClock } from './told-clock.js';

/**
 * Starts a ledger for a story in a folder without one, on a free port. Its clock stands until it is told to go on, and no scheduler looks at it:
 * `letTimePass` does what one would. Throws `StoryBroken` where the folder holds a ledger: what was recorded by a told clock stays apart from what
 * was recorded by the clock of a machine.
 */
export async function openStage(settings: Settings, begins: string, logger: Logger): Promise<Omit<Stage, 'folder' | 'tell'>> {
  if (existsSync(ledgerFolder(settings).events))
    throw new StoryBroken(`${settings.DATA_DIR} holds a ledger: a story is played into a folder of its own`);
  const clock = new ToldClock(begins);
  const fail = (error: unknown): never => {
    throw error;
  };
  const ledger = await startStandalone({ ...settings, PORT: 0, SCHEDULER_INTERVAL_MS: 0 }, logger, fail, clock);
  return { ledger, clock };
}
