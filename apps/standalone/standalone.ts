import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { capabilities, decode } from '#catalogue';
import {
  actOnDue,
  aloneAtWork,
  authenticatorOf,
  isSoleWriter,
  logTrouble,
  nextDue,
  openEventStore,
  openReadStore,
  openSnapshotStore,
  partitionsOf,
  policiesHaveAnswered,
  openWriteSide,
  sharingOf,
  startPolicies,
  startScheduler,
  systemClock,
  tokenSettingsOf,
  type RunningProcess,
} from '#composition';
import { START } from '#event-store';
import type { Clock } from '#kernel';
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
  /** Waits until policies have answered everything in the log, and read models hold what came of it. */
  settled(): Promise<void>;
  /** The first instant after one, and no later than another, at which time acts on something; of what read models hold. */
  nextDue(after: string, until: string): Promise<string | undefined>;
  /** Lets time act once on all that is due by the clock; how many commands were issued. */
  actOnDue(): Promise<number>;
}

/** How long is waited at most, in milliseconds, for read models to hold what there is; then it is asked again. */
const SETTLING_MS = 1_000;
const POLL_MS = 5;

/**
 * Starts everything in this process on embedded stores. `onFatal` is told when it cannot go on safely. `clock` is what it goes by: that of the
 * machine unless given.
 */
export async function startStandalone(
  settings: Settings,
  logger: Logger,
  onFatal: (error: unknown) => void,
  clock: Clock = systemClock,
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
    async settled() {
      for (;;) {
        const head = await eventStore.logHead();
        await runner.waitFor(head, SETTLING_MS);
        if ((await policiesHaveAnswered(log, readStore)) && (await eventStore.logHead()) === head) return;
        await sleep(POLL_MS);
      }
    },
    nextDue: (after, until) => nextDue(readStore, after, until),
    actOnDue: () => actOnDue({ readStore, dispatcher, clock, logger }),
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
  while ((await runner.status()).state === 'starting') await sleep(POLL_MS);
}
