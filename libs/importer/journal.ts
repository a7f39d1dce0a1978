import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Which batches of an import the ledger has answered: an import that was cut off goes on behind them. */
export class Journal {
  readonly #done: Set<string>;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#done = new Set(readLines(path));
  }

  /** Whether the batch has been answered. */
  has(batch: string): boolean {
    return this.#done.has(batch);
  }

  /** Remembers that the batch has been answered. */
  add(batch: string): void {
    this.#done.add(batch);
    appendFileSync(this.path, `${batch}\n`);
  }

  /** Forgets everything: the import is complete, and the next one starts from the beginning. */
  complete(): void {
    rmSync(this.path, { force: true });
  }
}

const readLines = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};
