import 'reflect-metadata';
import { createLogger, readSettings, SettingsInvalid, type Settings } from '#platform';
import { banner } from './banner.js';
import { loadExample } from './load-example.js';
import { startStandalone, type Standalone } from './standalone.js';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const settingsOrExit = (): Settings => {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsInvalid)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
};

const settings = settingsOrExit();
const logger = createLogger(settings.LOG_LEVEL);

const stopOnSignal = (ledger: Standalone): void => {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    print(`\n${signal}: answering what has come, then stopping`);
    ledger.stop().then(
      () => {
        print('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        logger.fatal({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

try {
  const ledger = await startStandalone(settings, logger, (error) => {
    logger.fatal({ err: error }, 'cannot go on safely');
    process.exit(1);
  });
  stopOnSignal(ledger);
  if (ledger.isNew && settings.EXAMPLE === 'on') await loadExample(ledger, print);
  print(await banner(ledger));
} catch (error) {
  logger.fatal({ err: error }, 'could not start');
  process.exit(1);
}
