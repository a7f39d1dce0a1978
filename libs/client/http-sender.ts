import pRetry from 'p-retry';
import { LedgerProblem, isPassing, type RequestFault } from './errors.js';
import type { LedgerClient } from './ledger-client.js';

interface Answer {
  readonly position: string;
  readonly eventIds: readonly string[];
}

interface ItemAnswer extends Partial<Answer> {
  readonly status: 'accepted' | 'unchanged' | 'replayed' | 'refused';
  readonly code?: string;
  readonly detail?: string;
  readonly faults?: readonly RequestFault[];
}

/** A command that others can send in batches, and how. */
export interface BatchRoute {
  readonly route: string;
  readonly limit: number;
}

/** What became of a command. */
export type SentOutcome =
  | { readonly status: 'accepted' | 'unchanged' | 'replayed'; readonly position: string }
  | { readonly status: 'refused'; readonly code: string; readonly reason: string };

/** Items of a batch were refused for what passes. */
class BusyForItems extends LedgerProblem {}

const itemFault = /^items\.(\d+)(?:\.|$)/;

/** Statuses that speak of the one command. Any other one, such as a token that has run out, stops the sending. */
const OF_THE_COMMAND: ReadonlySet<number> = new Set([400, 404, 412, 413, 422]);

/** Sends commands over HTTP. A malformed item is told apart from the rest of its batch, which is sent again without it. */
export class HttpSender {
  constructor(
    private readonly client: Pick<LedgerClient, 'dispatch'>,
    private readonly routeOf: (command: string) => string,
    private readonly batchOf: (command: string) => BatchRoute | undefined,
    private readonly retry = { retries: 8, minTimeout: 100, maxTimeout: 5_000, randomize: true },
  ) {}

  /** How many commands of this kind go into one batch. */
  batchLimit(command: string): number {
    return this.batchOf(command)?.limit ?? 1;
  }

  /** Dispatches one command. */
  async send(command: string, body: object, key: string): Promise<SentOutcome> {
    try {
      const { answer, replayed } = await this.client.dispatch<Answer>(this.routeOf(command), body, key);
      const { position, eventIds } = answer;
      return { status: replayed ? 'replayed' : eventIds.length === 0 ? 'unchanged' : 'accepted', position };
    } catch (error) {
      if (error instanceof LedgerProblem && OF_THE_COMMAND.has(error.status))
        return { status: 'refused', code: error.code, reason: reasonOf(error) };
      throw error;
    }
  }

  /** Dispatches a batch, an outcome for each body. It is sent again while items are refused for what passes; one too large goes in two halves. */
  async sendBatch(command: string, bodies: readonly object[], key: string): Promise<readonly SentOutcome[]> {
    try {
      return (await this.#answered(command, bodies, key)).map(outcomeOf);
    } catch (error) {
      if (!(error instanceof LedgerProblem)) throw error;
      if (error.code === 'body-malformed') return this.#withoutMalformed(command, bodies, key, error);
      if (error.status === 413) return this.#halved(command, bodies, key, error);
      throw error;
    }
  }

  #answered(command: string, bodies: readonly object[], key: string): Promise<readonly ItemAnswer[]> {
    const batch = this.batchOf(command);
    if (!batch) throw new Error(`${command} has no batch`);
    const post = async () => {
      const { answer } = await this.client.dispatch<{ items: readonly ItemAnswer[] }>(batch.route, { items: bodies }, key);
      const { items } = answer;
      const passing = items.find(({ status, code = '' }) => status === 'refused' && isPassing({ code }));
      if (passing) throw new BusyForItems(503, passing.code ?? '', passing.detail ?? '');
      return items;
    };
    return pRetry(post, { ...this.retry, shouldRetry: ({ error }) => error instanceof BusyForItems });
  }

  async #withoutMalformed(
    command: string,
    bodies: readonly object[],
    key: string,
    problem: LedgerProblem,
  ): Promise<readonly SentOutcome[]> {
    const faultsOf = new Map<number, RequestFault[]>();
    for (const { path, message } of problem.faults) {
      const index = Number(itemFault.exec(path)?.[1]);
      if (Number.isNaN(index)) throw problem;
      faultsOf.set(index, [...(faultsOf.get(index) ?? []), { path: path.replace(itemFault, ''), message }]);
    }
    if (faultsOf.size === 0) throw problem;
    const sound = bodies.filter((_, index) => !faultsOf.has(index));
    const outcomes = sound.length > 0 ? await this.sendBatch(command, sound, `${key}/sound`) : [];
    let next = 0;
    return bodies.map((_, index) => {
      const faults = faultsOf.get(index);
      if (faults) return { status: 'refused', code: problem.code, reason: wordsOf(faults) };
      return outcomes[next++] ?? { status: 'refused', code: 'unknown', reason: 'the ledger gave no answer' };
    });
  }

  async #halved(
    command: string,
    bodies: readonly object[],
    key: string,
    problem: LedgerProblem,
  ): Promise<readonly SentOutcome[]> {
    if (bodies.length <= 1) return bodies.map(() => ({ status: 'refused', code: problem.code, reason: problem.detail }));
    const middle = Math.ceil(bodies.length / 2);
    const first = await this.sendBatch(command, bodies.slice(0, middle), `${key}/1`);
    return [...first, ...(await this.sendBatch(command, bodies.slice(middle), `${key}/2`))];
  }
}

const wordsOf = (faults: readonly RequestFault[]): string =>
  faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');

const reasonOf = ({ detail, faults }: { readonly detail: string; readonly faults?: readonly RequestFault[] }): string =>
  faults && faults.length > 0 ? wordsOf(faults) : detail;

const outcomeOf = ({ status, position = '', code = 'unknown', detail = '', faults = [] }: ItemAnswer): SentOutcome =>
  status === 'refused' ? { status, code, reason: reasonOf({ detail, faults }) } : { status, position };
