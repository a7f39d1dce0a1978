import { Bell } from '../adapter/index.js';
import type { LogReader } from './log-reader.js';

/** How often a reader looks whether another process has written, in milliseconds. */
const LOOK_EVERY = 10;

/** A bell that rings when another process has written to the log. It looks only while somebody waits. */
export const growthBell = (log: LogReader): Bell => {
  let version = log.dataVersion();
  let timer: NodeJS.Timeout | undefined;

  const grown = (): boolean => {
    const before = version;
    version = log.dataVersion();
    return version !== before;
  };
  const look = (): void => {
    try {
      if (grown()) bell.ring();
    } catch {
      // Whoever waits reads again, and meets the same failure where it can be told.
      bell.ring();
    }
  };
  const bell: Bell = new Bell({
    start: () => {
      timer = setInterval(look, LOOK_EVERY);
    },
    stop: () => clearInterval(timer),
  });
  return bell;
};
