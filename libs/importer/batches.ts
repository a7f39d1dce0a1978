import { contentHash } from '#kernel';
import type { MappedCommand } from './expression.js';
import type { Journal } from './journal.js';
import type { RejectsFile } from './rejects.js';
import type { CommandSender, SendOutcome } from './sender.js';

/** A mapped command, and the line of the file from which it came. */
export interface Placed extends MappedCommand {
  readonly line: number;
}

const MOST_UNDER_WAY = 4;

/**
 * Gathers commands of one kind into batches and counts what became of them. A few batches of one kind are on their way at once; commands that go
 * one by one, and commands of another kind, wait for all before them: the order of the file is the order of what was decided.
 */
export class Batches {
  readonly counts = { accepted: 0, unchanged: 0, replayed: 0, skipped: 0 };
  /** Position of the last event that was answered. */
  position = '';
  #gathered: Placed[] = [];
  readonly #underWay = new Set<Promise<void>>();
  #failure: unknown;

  constructor(
    private readonly sender: CommandSender,
    private readonly rejects: RejectsFile,
    private readonly journal: Journal | undefined,
  ) {}

  /** Adds a command; waits where enough is on its way. Throws where an earlier batch found no answer. */
  async add(placed: Placed): Promise<void> {
    if (this.#gathered[0] && this.#gathered[0].command !== placed.command) await this.flush();
    this.#gathered.push(placed);
    const limit = this.sender.batchLimit(placed.command);
    if (limit === 1) await this.flush();
    else if (this.#gathered.length >= limit) await this.#send();
  }

  /** Sends what is left and waits for every answer. */
  async flush(): Promise<void> {
    await this.#send();
    await Promise.all(this.#underWay);
    this.#throwFailure();
  }

  async #send(): Promise<void> {
    const batch = this.#gathered;
    this.#gathered = [];
    const [first] = batch;
    if (!first) return;
    while (this.#underWay.size >= MOST_UNDER_WAY) await Promise.race(this.#underWay);
    this.#throwFailure();
    const sending = this.#answer(first.command, batch)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  async #answer(command: string, batch: readonly Placed[]): Promise<void> {
    const bodies = batch.map(({ body }) => body);
    const key = contentHash([command, bodies]);
    if (this.journal?.has(key)) {
      this.counts.skipped += batch.length;
      return;
    }
    const [first] = bodies;
    const single = this.sender.batchLimit(command) === 1 && first !== undefined;
    const outcomes = single ? [await this.sender.send(command, first, key)] : await this.sender.sendBatch(command, bodies, key);
    let refused = 0;
    for (const [index, placed] of batch.entries()) refused += this.#count(placed, outcomes[index]) ? 0 : 1;
    if (refused === 0) this.journal?.add(key);
  }

  /** Whether the command was accepted. */
  #count({ line, command }: Placed, outcome: SendOutcome | undefined): boolean {
    if (!outcome) throw new Error(`line ${line}: the ledger gave no answer to ${command}`);
    if (outcome.status === 'refused') {
      this.rejects.add({ line, command, code: outcome.code, reason: outcome.reason });
      return false;
    }
    this.counts[outcome.status] += 1;
    if (outcome.position > this.position) this.position = outcome.position;
    return true;
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
