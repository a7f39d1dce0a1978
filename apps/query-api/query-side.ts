import type { Capability, Clock } from '#kernel';
import type { AnyReadModel, Log } from '#projections';
import type { ReadStore } from '#read-store';
import type { Freshness, FreshnessOfReadModels } from './read-models/freshness.js';
import type { StandingOfReadModels } from './read-models/standing.js';

/** What queries are answered from. */
export class QuerySide {
  constructor(
    readonly log: Log,
    readonly readStore: ReadStore,
    readonly models: readonly AnyReadModel[],
    readonly capabilities: readonly Capability[],
    readonly freshness: FreshnessOfReadModels,
    readonly clock: Clock,
    readonly standing: StandingOfReadModels,
  ) {}

  /**
   * How fresh a read model is, once it holds everything up to `after`, where that is asked for. Throws `wait-timed-out`, and
   * `read-model-refused` where it does not belong to the log.
   */
  async fresh(model: AnyReadModel, after: string | readonly string[] | undefined): Promise<Freshness> {
    await this.standing.check(model);
    if (after !== undefined) await this.freshness.waitFor(model, String(after));
    return this.freshness.of(model);
  }

  /** The read model of that name. Throws where there is none. */
  model(name: string): AnyReadModel {
    const model = this.models.find((candidate) => candidate.name === name);
    if (!model) throw new Error(`there is no read model ${name}`);
    return model;
  }
}
