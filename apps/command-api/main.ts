import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { capabilities, decode } from '#catalogue';
import {
  aloneAtWork,
  authenticatorOf,
  isSoleWriter,
  logTrouble,
  openEventStore,
  openReadStore,
  openSnapshotStore,
  openWriteSide,
  runProcess,
  startPolicies,
  startScheduler,
  systemClock as clock,
  type ProcessContext,
  type RunningProcess,
} from '#composition';
import { PlatformModule, createHttpApplication, type Settings } from '#platform';
import type { ReadStore } from '#read-store';
import { CommandApiModule } from './command-api.module.js';

@Module({})
class CommandApiProcess {}

/** The read models that a projector fills, once they are there. */
class ReadModelsOfOthers {
  #opened: ReadStore | undefined;

  constructor(private readonly settings: Settings) {}

  async open(): Promise<ReadStore> {
    return (this.#opened ??= await openReadStore(this.settings, { readOnly: true }));
  }

  async close(): Promise<void> {
    await this.#opened?.close();
  }
}

/** The write side alone. On an embedded log it is the only writer; on EventStoreDB others may be beside it. Policies
 * and the scheduler run here, in one at a time; two at once would do no harm: their commands are the same commands. */
async function startCommandApi({ settings, logger, onFatal }: ProcessContext): Promise<RunningProcess> {
  const eventStore = await openEventStore(settings, onFatal, logTrouble(logger));
  const snapshots = await openSnapshotStore(settings, { logger });
  const cachedEvents = settings.CACHED_EVENTS;
  const { dispatcher, ledgerId } = await openWriteSide({
    eventStore,
    snapshots,
    clock,
    logger,
    soleWriter: isSoleWriter(settings),
    cachedEvents,
  });
  const module: DynamicModule = {
    module: CommandApiProcess,
    imports: [PlatformModule.forRoot(authenticatorOf(settings)), CommandApiModule.forRoot(dispatcher, capabilities)],
  };
  const app = await createHttpApplication(module, settings, logger);
  const stopping = new AbortController();
  const log = { eventStore, decode };
  const policies = aloneAtWork({ name: 'policies', store: snapshots, clock, ledgerId, settings }, stopping.signal, (until) =>
    startPolicies({ log, readStore: snapshots, dispatcher, ledgerId, logger }, until),
  ).catch(onFatal);
  const agenda = new ReadModelsOfOthers(settings);
  const scheduler = aloneAtWork({ name: 'scheduler', store: snapshots, clock, ledgerId, settings }, stopping.signal, (until) =>
    startScheduler(
      { openReadStore: () => agenda.open(), dispatcher, clock, logger, interval: settings.SCHEDULER_INTERVAL_MS },
      until,
    ),
  ).catch(onFatal);
  await app.listen(settings.PORT, settings.HOST);
  return {
    url: await app.getUrl(),
    async stop() {
      await app.close();
      stopping.abort();
      await Promise.all([policies, scheduler]);
      await dispatcher.idle();
      await Promise.all([eventStore.close(), snapshots.close(), agenda.close()]);
    },
  };
}

await runProcess(startCommandApi);
