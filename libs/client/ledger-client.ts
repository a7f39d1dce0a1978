import pRetry, { AbortError } from 'p-retry';
import { LedgerProblem, LedgerUnreachable, isPassing } from './errors.js';

/** Where the ledger is, and the credentials to use. */
export interface ClientSettings {
  /** Address of the API, such as http://127.0.0.1:3000. */
  readonly url: string;
  /** Where queries are answered, where that is another process than the one that takes commands. */
  readonly queriesUrl?: string;
  readonly credentials: { readonly token: string } | { readonly apiKey: string };
  /** How often a request that found no answer, or a busy ledger, is sent again; 8 times, over about half a minute, unless given. */
  readonly retries?: number;
}

/** Talks to the HTTP API. What may be repeated without harm is repeated while the ledger is busy or away: reads, and commands with a key. */
export class LedgerClient {
  readonly #headers: Readonly<Record<string, string>>;

  constructor(private readonly settings: ClientSettings) {
    const { credentials } = settings;
    this.#headers =
      'token' in credentials ? { authorization: `Bearer ${credentials.token}` } : { 'x-api-key': credentials.apiKey };
  }

  /** Posts to a path, such as `/v1/commands/set-goal`. Rejects with a `LedgerProblem` or `LedgerUnreachable`. */
  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    return (await (await this.#post(path, body, {})).json()) as Answer;
  }

  /**
   * Dispatches a command, or a batch of them, by its route, such as `set-goal`, under a key by which a repetition is known. `replayed`: it
   * had been accepted before, and this is the first answer again. Rejects with a `LedgerProblem` or `LedgerUnreachable`.
   */
  async dispatch<Answer>(
    route: string,
    body: unknown,
    key: string,
  ): Promise<{ readonly answer: Answer; readonly replayed: boolean }> {
    const response = await this.#post(`/v1/commands/${route}`, body, { 'idempotency-key': key });
    const replayed = response.headers.get('idempotency-replayed') === 'true';
    return { answer: (await response.json()) as Answer, replayed };
  }

  /** Reads a JSON resource. Rejects with a `LedgerProblem` or `LedgerUnreachable`. */
  async get<Answer>(path: string): Promise<Answer> {
    return (await (await this.#request(this.#queries, path, {})).json()) as Answer;
  }

  /** Reads a resource as lines of text, such as NDJSON, as they come. Rejects with a `LedgerProblem` or `LedgerUnreachable`. */
  async *lines(path: string, accept: string): AsyncIterable<string> {
    const response = await this.#request(this.#queries, path, { headers: { accept } });
    let rest = '';
    for await (const chunk of (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  }

  #post(path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
    return this.#request(this.settings.url, path, init);
  }

  get #queries(): string {
    return this.settings.queriesUrl ?? this.settings.url;
  }

  #request(url: string, path: string, init: RequestInit): Promise<Response> {
    return pRetry(() => this.#attempt(url, path, init), {
      retries: this.settings.retries ?? 8,
      minTimeout: 100,
      maxTimeout: 5_000,
      randomize: true,
    });
  }

  async #attempt(url: string, path: string, init: RequestInit): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...this.#headers };
    const response = await fetch(new URL(path, url), { ...init, headers }).catch((error: unknown) => {
      throw new LedgerUnreachable(url, { cause: error });
    });
    if (response.ok) return response;
    const problem = await LedgerProblem.of(response);
    throw isPassing(problem) ? problem : new AbortError(problem);
  }
}
