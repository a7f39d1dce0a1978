import { SettingsInvalid, createLogger, readSettings, type Settings } from '#platform';
import type { Logger } from 'pino';

/** Something that runs until it is stopped. */
export interface RunningProcess {
  readonly url: string;
  /** Takes no more requests, answers those that came, and lets go of everything. */
  stop(): Promise<void>;
}

/** What a process is started with. `onFatal` ends it at once: it is for what makes going on unsafe. */
export interface ProcessContext {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly onFatal: (error: unknown) => void;
  /** Tells the person who started it something, apart from the log. */
  print(text: string): void;
}

/**
 * Runs one process: settings from the environment, all faults of which are listed at once; a stop on SIGINT and SIGTERM that answers first what
 * has come; exit code 2 for settings that cannot be used, 1 for what could not start or go on.
 */
export async function runProcess<Running extends RunningProcess>(
  start: (context: ProcessContext) => Promise<Running>,
  whenReady: (running: Running, context: ProcessContext) => Promise<void> = async () => undefined,
): Promise<void> {
  const settings = settingsOrExit();
  const logger = createLogger(settings.LOG_LEVEL);
  const end = (what: string) => (error: unknown) => {
    logger.fatal({ err: error }, what);
    process.exit(1);
  };
  const print = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const context = { settings, logger, onFatal: end('cannot go on safely'), print };
  try {
    const running = await start(context);
    stopOnSignal(running, print, end('could not stop cleanly'));
    logger.info({ url: running.url }, 'ready');
    await whenReady(running, context);
  } catch (error) {
    end('could not start')(error);
  }
}

const settingsOrExit = (): Settings => {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsInvalid)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
};

const stopOnSignal = (running: RunningProcess, print: (text: string) => void, onError: (error: unknown) => void): void => {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    print(`\n${signal}: answering what has come, then stopping`);
    running.stop().then(() => {
      print('stopped');
      process.exit(0);
    }, onError);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};
