import { randomUUID } from 'node:crypto';
import { commandRefused, partnerOf, refusalsStream, type ProblemError } from '#contracts';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import type { Prepared } from './prepare.js';

/** Keeps what was refused, beside the ledger and best effort: a refusal that cannot be kept changes no answer. */
export class RefusalLog {
  readonly #pending = new Set<Promise<void>>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly onLost: (error: unknown) => void,
    private readonly mostPending = 1_000,
  ) {}

  /** Records the refusal; the caller does not wait for it. */
  record(prepared: Prepared, problem: ProblemError): void {
    if (this.#pending.size >= this.mostPending) {
      this.onLost(new Error(`more than ${this.mostPending} refusals wait to be recorded`));
      return;
    }
    const written = this.#append(prepared, problem)
      .catch(this.onLost)
      .finally(() => this.#pending.delete(written));
    this.#pending.add(written);
  }

  /** Resolves once nothing waits any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async #append({ definition, stream, commandId, bodyHash, actor, caller }: Prepared, problem: ProblemError): Promise<void> {
    const now = this.clock.now();
    const partnerId = partnerOf(stream);
    const { type, version, data } = commandRefused({
      command: definition.name,
      stream,
      ...(partnerId !== undefined && { partnerId }),
      code: problem.code,
      path: problem.details.path ?? '',
      message: problem.message,
    });
    const metadata = {
      commandId,
      commandType: definition.name,
      bodyHash,
      actor,
      recordedAt: now,
      effectiveAt: now,
      read: {},
      schemaVersion: version,
      $correlationId: caller.correlationId,
      $causationId: caller.causationId ?? commandId,
    };
    await this.store.append(refusalsStream(now.slice(0, 10)), [{ id: randomUUID(), type, data, metadata }], 'any');
  }
}
