import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { capabilities, decode } from '#catalogue';
import {
  authenticatorOf,
  logTrouble,
  openEventStoreReader,
  openReadStore,
  partitionsOf,
  runProcess,
  systemClock as clock,
  type ProcessContext,
  type RunningProcess,
} from '#composition';
import { PlatformModule, createHttpApplication } from '#platform';
import { readModels } from '#projections';
import { QueryApiModule } from './query-api.module.js';
import { QuerySide } from './query-side.js';
import { FreshnessOfReadModels } from './read-models/freshness.js';
import { StandingOfReadModels } from './read-models/standing.js';

@Module({})
class QueryApiProcess {}

/** The read side alone: it reads what other processes write. */
async function startQueryApi({ settings, logger }: ProcessContext): Promise<RunningProcess> {
  const { WAIT_LIMIT_MS: longestWait } = settings;
  const partitions = partitionsOf(settings);
  const eventStore = await openEventStoreReader(settings, logTrouble(logger));
  const readStore = await openReadStore(settings, { readOnly: true, logger });
  const freshness = new FreshnessOfReadModels({ eventStore, readStore, clock, partitions, longestWait });
  const standing = new StandingOfReadModels({ eventStore, readStore, partitions });
  const side = new QuerySide({ eventStore, decode }, readStore, readModels, capabilities, freshness, clock, standing);
  const module: DynamicModule = {
    module: QueryApiProcess,
    imports: [PlatformModule.forRoot(authenticatorOf(settings)), QueryApiModule.forRoot(side)],
  };
  const app = await createHttpApplication(module, settings, logger);
  await app.listen(settings.PORT, settings.HOST);
  return {
    url: await app.getUrl(),
    async stop() {
      await app.close();
      await Promise.all([eventStore.close(), readStore.close()]);
    },
  };
}

await runProcess(startQueryApi);
