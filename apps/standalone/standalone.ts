import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { capabilities, decode } from '#catalogue';
import {
  aloneAtWork,
  authenticatorOf,
  isSoleWriter,
  logTrouble,
  openEventStore,
  openReadStore,
  openSnapshotStore,
  partitionsOf,
  openWriteSide,
  sharingOf,
  startPolicies,
  startScheduler,
  systemClock as clock,
  tokenSettingsOf,
  type RunningProcess,
} from '#composition';
import { START } from '#event-store';
import { createHttpApplication, signToken, type Credentials, type Settings } from '#platform';
import { ProjectionRunner, readModels } from '#projections';
import { QuerySide } from '../query-api/query-side.js';
import { FreshnessOfReadModels } from '../query-api/read-models/freshness.js';
import { StandingOfReadModels } from '../query-api/read-models/standing.js';
import { StandaloneModule } from './standalone.module.js';

/** A running ledger. */
export interface Standalone extends RunningProcess {
  readonly ledgerId: string;
  /** Whether the log was empty when it was opened. */
  readonly isNew: boolean;
  /** Signs a token of this ledger. */
  signToken(credentials: Credentials, validFor: string): Promise<string>;
  /** Position of the log's last event. */
  head(): Promise<string>;
}

/** Starts everything in this process on embedded stores. `onFatal` is told when it cannot go on safely. */
export async function startStandalone(
  settings: Settings,
  logger: Logger,
  onFatal: (error: unknown) => void,
): Promise<Standalone> {
  const eventStore = await openEventStore(settings, onFatal, logTrouble(logger));
  const isNew = (await eventStore.logHead()) === START;
  const readStore = await openReadStore(settings, { logger });
  const snapshots = await openSnapshotStore(settings, { logger });
  const { dispatcher, ledgerId } = await openWriteSide({
    eventStore,
    snapshots,
    clock,
    logger,
    soleWriter: isSoleWriter(settings),
    cachedEvents: settings.CACHED_EVENTS,
  });
  const log = { eventStore, decode };
  const partitions = partitionsOf(settings);
  const runner = new ProjectionRunner({ log, store: readStore, models: readModels, clock, ...sharingOf(settings) });
  const freshness = new FreshnessOfReadModels({
    eventStore,
    readStore,
    clock,
    partitions,
    longestWait: settings.WAIT_LIMIT_MS,
  });
  const standing = new StandingOfReadModels({ eventStore, readStore, partitions });
  const querySide = new QuerySide(log, readStore, readModels, capabilities, freshness, clock, standing);
  const authenticator = authenticatorOf(settings);
  const app = await createHttpApplication(
    StandaloneModule.forRoot({ authenticator, dispatcher, runner, querySide }),
    settings,
    logger,
  );
  const stopping = new AbortController();
  const background = Promise.all([
    runner.run(stopping.signal),
    aloneAtWork({ name: 'policies', store: readStore, clock, ledgerId, settings }, stopping.signal, (until) =>
      startPolicies({ log, readStore, dispatcher, ledgerId, logger }, until),
    ),
    aloneAtWork({ name: 'scheduler', store: readStore, clock, ledgerId, settings }, stopping.signal, (until) =>
      startScheduler(
        { openReadStore: async () => readStore, dispatcher, clock, logger, interval: settings.SCHEDULER_INTERVAL_MS },
        until,
      ),
    ),
  ]).catch(onFatal);
  await atWork(runner);
  await app.listen(settings.PORT, settings.HOST);

  return {
    url: await app.getUrl(),
    ledgerId,
    isNew,
    signToken: (credentials, validFor) => signToken(credentials, tokenSettingsOf(settings), validFor),
    head: () => eventStore.logHead(),
    async stop() {
      await app.close();
      stopping.abort();
      await background;
      await dispatcher.idle();
      await Promise.all([eventStore.close(), readStore.close(), snapshots.close()]);
    },
  };
}

/** Waits until every read model is there to be read, though it may be behind. */
async function atWork(runner: ProjectionRunner): Promise<void> {
  while ((await runner.status()).state === 'starting') await sleep(5);
}
