/** A unit that a stream takes in one append, and its answer. */
interface Letter<Unit, Answer> {
  readonly unit: Unit;
  readonly size: number;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * One mailbox a stream: what arrives while an append of the stream is under way waits, and goes together in the next. A unit is never
 * split; units join while they hold at most `groupSize` commands.
 */
export class Mailboxes<Unit, Answer> {
  readonly #waiting = new Map<string, Letter<Unit, Answer>[]>();
  readonly #running = new Set<Promise<void>>();

  constructor(
    private readonly process: (stream: string, units: readonly Unit[]) => Promise<readonly Answer[]>,
    private readonly groupSize = 256,
  ) {}

  /** The answer to the unit, once its append is durable. */
  deliver(stream: string, unit: Unit, size = 1): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const letter = { unit, size, resolve, reject };
      const waiting = this.#waiting.get(stream);
      if (waiting) {
        waiting.push(letter);
        return;
      }
      this.#waiting.set(stream, [letter]);
      const run = this.#drain(stream).finally(() => this.#running.delete(run));
      this.#running.add(run);
    });
  }

  /** Resolves once nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  async #drain(stream: string): Promise<void> {
    for (let group = this.#take(stream); group.length > 0; group = this.#take(stream)) {
      try {
        const answers = await this.process(
          stream,
          group.map(({ unit }) => unit),
        );
        group.forEach((letter, index) => letter.resolve(answers[index] as Answer));
      } catch (error) {
        group.forEach((letter) => letter.reject(error));
      }
    }
    this.#waiting.delete(stream);
  }

  #take(stream: string): Letter<Unit, Answer>[] {
    const waiting = this.#waiting.get(stream) ?? [];
    let commands = 0;
    const beyond = waiting.findIndex(({ size }, index) => (commands += size) > this.groupSize && index > 0);
    return waiting.splice(0, beyond < 0 ? waiting.length : beyond);
  }
}
