import { ProblemError } from '#contracts';
import type { EventReader } from '#event-store';
import { checkpointKey, standingOf, type AnyReadModel, type Standing } from '#projections';
import type { ReadStore } from '#read-store';

interface Settings {
  readonly eventStore: EventReader;
  readonly readStore: ReadStore;
  readonly partitions: number;
}

interface Found {
  readonly standing: Promise<Standing>;
  readonly at: number;
}

/** How long an answer is relied on: a log is exchanged by people, not between two requests. */
const RELIED_ON_MS = 2_000;
const RETRY_SECONDS = 30;

/** Says whether read models belong to the log. One that does not would answer with what never happened. */
export class StandingOfReadModels {
  readonly #found = new Map<string, Found>();

  constructor(private readonly settings: Settings) {}

  /** Throws `read-model-refused` where the read model was filled from what the log does not hold. */
  async check({ name }: AnyReadModel): Promise<void> {
    const standing = await this.of(name);
    if (standing.stands) return;
    throw new ProblemError('read-model-refused', `${name} has to be rebuilt: ${standing.details}`, { retryAfter: RETRY_SECONDS });
  }

  /** Whether the read model belongs to the log, as it was found a moment ago; one that does not is looked at each time. */
  of(name: string): Promise<Standing> {
    const now = performance.now();
    const known = this.#found.get(name);
    if (known && now - known.at < RELIED_ON_MS) return known.standing;
    const found = { standing: this.#look(name), at: now };
    this.#found.set(name, found);
    const forget = (): void => {
      if (this.#found.get(name) === found) this.#found.delete(name);
    };
    found.standing.then(({ stands }) => (stands ? undefined : forget()), forget);
    return found.standing;
  }

  async #look(name: string): Promise<Standing> {
    const { eventStore, readStore, partitions: of } = this.settings;
    const collection = await readStore.resolve(name);
    if (collection === undefined) return { stands: true };
    const keys = Array.from({ length: of }, (_, number) => checkpointKey(collection, { number, of }));
    const checkpoints = await Promise.all(keys.map((key) => readStore.checkpoint(key)));
    return standingOf(
      eventStore,
      readStore,
      collection,
      checkpoints.filter((checkpoint) => checkpoint !== undefined),
    );
  }
}
