import { Module, type DynamicModule } from '@nestjs/common';
import { capabilities } from '#catalogue';
import type { Dispatcher } from '#dispatch';
import { PlatformModule, type Authenticator } from '#platform';
import type { ProjectionRunner } from '#projections';
import { CommandApiModule } from '../command-api/command-api.module.js';
import { ProjectorModule } from '../projector/projector.module.js';
import { QueryApiModule } from '../query-api/query-api.module.js';
import type { QuerySide } from '../query-api/query-side.js';

interface Parts {
  readonly authenticator: Authenticator;
  readonly dispatcher: Dispatcher;
  readonly runner: ProjectionRunner;
  readonly querySide: QuerySide;
}

/** The write side, the projector and the read side in one process. */
@Module({})
export class StandaloneModule {
  /** Of these parts. */
  static forRoot({ authenticator, dispatcher, runner, querySide }: Parts): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [
        PlatformModule.forRoot(authenticator),
        CommandApiModule.forRoot(dispatcher, capabilities),
        ProjectorModule.forRoot(runner),
        QueryApiModule.forRoot(querySide),
      ],
    };
  }
}
