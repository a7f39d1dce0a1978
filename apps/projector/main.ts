import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { decode } from '#catalogue';
import {
  authenticatorOf,
  logTrouble,
  openEventStoreReader,
  openReadStore,
  runProcess,
  sharingOf,
  systemClock as clock,
  type ProcessContext,
  type RunningProcess,
} from '#composition';
import { PlatformModule, createHttpApplication } from '#platform';
import { ProjectionRunner, readModels } from '#projections';
import { ProjectorModule } from './projector.module.js';

@Module({})
class ProjectorProcess {}

/** The read models alone: it reads the log that another process writes, and keeps them up to date. */
async function startProjector({ settings, logger, onFatal }: ProcessContext): Promise<RunningProcess> {
  const eventStore = await openEventStoreReader(settings, logTrouble(logger));
  const store = await openReadStore(settings, { logger });
  const log = { eventStore, decode };
  const runner = new ProjectionRunner({ log, store, models: readModels, clock, ...sharingOf(settings) });
  const module: DynamicModule = {
    module: ProjectorProcess,
    imports: [PlatformModule.forRoot(authenticatorOf(settings)), ProjectorModule.forRoot(runner)],
  };
  const app = await createHttpApplication(module, settings, logger);
  const stopping = new AbortController();
  const running = runner.run(stopping.signal).catch(onFatal);
  await app.listen(settings.PORT, settings.HOST);
  return {
    url: await app.getUrl(),
    async stop() {
      await app.close();
      stopping.abort();
      await running;
      await Promise.all([eventStore.close(), store.close()]);
    },
  };
}

await runProcess(startProjector);
