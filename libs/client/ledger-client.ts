import pRetry, { AbortError } from 'p-retry';

/** Where the ledger is, and the credentials to use. */
export interface ClientSettings {
  /** Address of the API, such as http://127.0.0.1:3000. */
  readonly url: string;
  /** A bearer token. */
  readonly token: string;
  /** How often a request that found no answer, or a busy ledger, is sent again. */
  readonly retries?: number;
}

/** The ledger answered with a problem. */
export class LedgerProblem extends Error {
  override readonly name = 'LedgerProblem';
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly faults: readonly { readonly path: string; readonly message: string }[] = [],
  ) {
    super([`${code}: ${detail}`, ...faults.map(({ path, message }) => `  ${path || '(body)'}: ${message}`)].join('\n'));
  }
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
}

const BUSY: ReadonlySet<number> = new Set([409, 429, 502, 503, 504]);

/** Talks to the HTTP API. What may be repeated without harm is repeated while the ledger is busy or away: reads, and commands with a key. */
export class LedgerClient {
  constructor(private readonly settings: ClientSettings) {}

  /** Dispatches a command or a batch by its route, such as `set-goal`. Rejects with a `LedgerProblem`. */
  async post<Answer>(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const text = JSON.stringify(body);
    const response = await this.#request(path, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', ...headers },
    });
    return (await response.json()) as Answer;
  }

  /** Reads a JSON resource. Rejects with a `LedgerProblem`. */
  async get<Answer>(path: string): Promise<Answer> {
    return (await (await this.#request(path, {})).json()) as Answer;
  }

  /** Reads a resource as lines of text, such as NDJSON, as they come. Rejects with a `LedgerProblem`. */
  async *lines(path: string, accept: string): AsyncIterable<string> {
    const response = await this.#request(path, { headers: { accept } });
    let rest = '';
    for await (const chunk of (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  }

  #request(path: string, init: RequestInit): Promise<Response> {
    return pRetry(() => this.#attempt(path, init), {
      retries: this.settings.retries ?? 8,
      minTimeout: 100,
      maxTimeout: 5_000,
      randomize: true,
    });
  }

  async #attempt(path: string, init: RequestInit): Promise<Response> {
    const { url, token } = this.settings;
    const headers = { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${token}` };
    const response = await fetch(new URL(path, url), { ...init, headers });
    if (response.ok) return response;
    const { code = 'unknown', detail = response.statusText, faults } = (await response.json().catch(() => ({}))) as Problem;
    const problem = new LedgerProblem(response.status, code, detail, faults);
    throw BUSY.has(response.status) ? problem : new AbortError(problem);
  }
}
