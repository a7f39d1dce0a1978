import { SingleBar } from 'cli-progress';

/** Shows on standard error how far the work has come; nothing where that is no terminal. */
export class Progress {
  readonly #bar: SingleBar;
  #total = 0;

  constructor(what: string) {
    this.#bar = new SingleBar({ format: `{bar} {value}/{total} ${what}  {eta_formatted}`, noTTYOutput: false });
  }

  /** So many are done, of how many. */
  readonly tell = (done: number, total: number): void => {
    if (this.#total === 0) this.#bar.start(total, done);
    else if (this.#total !== total) this.#bar.setTotal(total);
    this.#total = total;
    this.#bar.update(done);
  };

  /** Leaves the bar as it is. */
  stop(): void {
    this.#bar.stop();
  }
}
