import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { capabilities, decode } from '#catalogue';
import {
  authenticatorOf,
  isSoleWriter,
  logTrouble,
  openEventStore,
  openSnapshotStore,
  openWriteSide,
  runProcess,
  startPolicies,
  systemClock as clock,
  type ProcessContext,
  type RunningProcess,
} from '#composition';
import { PlatformModule, createHttpApplication } from '#platform';
import { CommandApiModule } from './command-api.module.js';

@Module({})
class CommandApiProcess {}

/** The write side alone. On an embedded log it is the only writer; on EventStoreDB others may be beside it. Policies
 * run here, in each: their commands are the same commands. */
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
  const policies = startPolicies({ log, readStore: snapshots, dispatcher, ledgerId, logger }, stopping.signal).catch(onFatal);
  await app.listen(settings.PORT, settings.HOST);
  return {
    url: await app.getUrl(),
    async stop() {
      await app.close();
      stopping.abort();
      await policies;
      await dispatcher.idle();
      await Promise.all([eventStore.close(), snapshots.close()]);
    },
  };
}

await runProcess(startCommandApi);
