import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Health, Metrics } from '#platform';
import { ProjectionRunner, type RunnerStatus } from '#projections';
import { ProjectionsController } from './projections.controller.js';

const isReady = ({ state, projections, refused }: RunnerStatus): boolean =>
  (state === 'running' || state === 'standby') &&
  refused.length === 0 &&
  projections.filter((projection) => projection.as === 'live').every(({ isCaughtUp, lag = 0 }) => isCaughtUp || lag < 60_000);

/** Keeps the read models up to date, and lets an operator look after them. */
@Module({ controllers: [ProjectionsController] })
export class ProjectorModule implements OnModuleInit {
  constructor(
    private readonly runner: ProjectionRunner,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** Of one process, with its runner. */
  static forRoot(runner: ProjectionRunner): DynamicModule {
    return { module: ProjectorModule, providers: [{ provide: ProjectionRunner, useValue: runner }] };
  }

  onModuleInit(): void {
    this.health.register({
      name: 'projections',
      check: async () => {
        const status = await this.runner.status();
        return { ready: isReady(status), ...status };
      },
    });
    this.metrics.onScrape(() => this.#measure());
  }

  async #measure(): Promise<void> {
    const { projectionLag, projectionParked, readModelsRefused } = this.metrics;
    const { projections, refused } = await this.runner.status();
    readModelsRefused.set(refused.length);
    for (const gauge of [projectionLag, projectionParked]) gauge.reset();
    for (const [key, parts] of Map.groupBy(projections, ({ collection, as }) => `${collection} ${as}`)) {
      const [collection = '', as = ''] = key.split(' ');
      projectionLag.set({ collection, as }, Math.max(...parts.map(({ lag = 0 }) => lag)));
      projectionParked.set(
        { collection, as },
        parts.reduce((sum, { parked }) => sum + parked.length, 0),
      );
    }
  }
}
