import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AuthGuard } from './auth/auth.guard.js';
import { Authenticator } from './auth/authenticator.js';
import { Health } from './health/health.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Metrics } from './metrics/metrics.js';

/** What every HTTP process has: credentials asked for, errors as problems, health and metrics. */
@Module({})
export class PlatformModule {
  /** Of one process, with its way of reading credentials. */
  static forRoot(authenticator: Authenticator): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: Authenticator, useValue: authenticator },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Health,
        Metrics,
      ],
      exports: [Authenticator, Health, Metrics],
    };
  }
}
