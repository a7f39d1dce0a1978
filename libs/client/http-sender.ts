import type { LedgerClient } from './ledger-client.js';
import { LedgerProblem } from './ledger-client.js';

interface Answer {
  readonly position: string;
  readonly eventIds: readonly string[];
}

interface ItemAnswer extends Partial<Answer> {
  readonly status: 'accepted' | 'unchanged' | 'replayed' | 'refused';
  readonly code?: string;
  readonly detail?: string;
}

/** A command that others can send in batches, and how. */
export interface BatchRoute {
  readonly route: string;
  readonly limit: number;
}

type Outcome =
  | { readonly status: 'accepted' | 'unchanged' | 'replayed'; readonly position: string }
  | { readonly status: 'refused'; readonly code: string; readonly reason: string };

const itemFault = /^items\.(\d+)(?:\.|$)/;

/** Sends commands over HTTP. A malformed item is told apart from the rest of its batch, which is sent again without it. */
export class HttpSender {
  constructor(
    private readonly client: LedgerClient,
    private readonly routeOf: (command: string) => string,
    private readonly batchOf: (command: string) => BatchRoute | undefined,
  ) {}

  /** How many commands of this kind go into one batch. */
  batchLimit(command: string): number {
    return this.batchOf(command)?.limit ?? 1;
  }

  /** Dispatches one command. */
  async send(command: string, body: object, key: string): Promise<Outcome> {
    try {
      const { position, eventIds } = await this.client.post<Answer>(`/v1/commands/${this.routeOf(command)}`, body, {
        'idempotency-key': key,
      });
      return { status: eventIds.length === 0 ? 'unchanged' : 'accepted', position };
    } catch (error) {
      if (error instanceof LedgerProblem && error.status < 500)
        return { status: 'refused', code: error.code, reason: error.message };
      throw error;
    }
  }

  /** Dispatches a batch. */
  async sendBatch(command: string, bodies: readonly object[], key: string): Promise<readonly Outcome[]> {
    const batch = this.batchOf(command);
    if (!batch) throw new Error(`${command} has no batch`);
    try {
      const { items } = await this.client.post<{ items: readonly ItemAnswer[] }>(
        `/v1/commands/${batch.route}`,
        { items: bodies },
        { 'idempotency-key': key },
      );
      return items.map(outcomeOf);
    } catch (error) {
      if (error instanceof LedgerProblem && error.code === 'body-malformed')
        return this.#withoutMalformed(command, bodies, key, error);
      throw error;
    }
  }

  async #withoutMalformed(
    command: string,
    bodies: readonly object[],
    key: string,
    problem: LedgerProblem,
  ): Promise<readonly Outcome[]> {
    const reasons = new Map<number, string[]>();
    for (const { path, message } of problem.faults) {
      const index = itemFault.exec(path)?.[1];
      if (index === undefined) throw problem;
      const field = path.replace(itemFault, '');
      reasons.set(Number(index), [...(reasons.get(Number(index)) ?? []), field ? `${field}: ${message}` : message]);
    }
    if (reasons.size === 0) throw problem;
    const sound = bodies.filter((_, index) => !reasons.has(index));
    const outcomes = sound.length > 0 ? await this.sendBatch(command, sound, `${key}/sound`) : [];
    let next = 0;
    return bodies.map((_, index) => {
      const faults = reasons.get(index);
      return faults ? { status: 'refused', code: 'body-malformed', reason: faults.join('; ') } : (outcomes[next++] as Outcome);
    });
  }
}

const outcomeOf = ({ status, position = '', code = 'unknown', detail = '' }: ItemAnswer): Outcome =>
  status === 'refused' ? { status, code, reason: detail } : { status, position };
