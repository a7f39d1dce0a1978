import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { EVERY_SCOPE } from '#composition/operator';
import { createLogger, readSettings, type Credentials } from '#platform';
import { startStandalone, type Standalone } from '../../apps/standalone/standalone.js';

/** Credentials with every scope, on the vendor's side. */
export const everything: Credentials = {
  subject: 'tester',
  kind: 'user',
  side: 'vendor',
  scopes: [...EVERY_SCOPE],
};

type Headers = Readonly<Record<string, string>>;

/** A ledger of its own in this process, on a free port and an empty folder, and how a test talks to it. */
export class RunningLedger {
  private constructor(
    readonly ledger: Standalone,
    readonly folder: string,
    private readonly token: string,
  ) {}

  /** Starts one; on the folder of another, it goes on with what is there. It logs to `logger`, to nowhere much unless given. */
  static async start(
    environment: Readonly<Record<string, string>> = {},
    folder?: string,
    logger?: Logger,
  ): Promise<RunningLedger> {
    const place = folder ?? mkdtempSync(join(tmpdir(), 'ledger-'));
    const settings = readSettings({ PORT: '0', DATA_DIR: place, LOG_LEVEL: 'fatal', EXAMPLE: 'off', ...environment });
    const fail = (error: unknown) => {
      throw error;
    };
    const ledger = await startStandalone(settings, logger ?? createLogger(settings.LOG_LEVEL), fail);
    return new RunningLedger(ledger, place, await ledger.signToken(everything, '1h'));
  }

  /** Posts a body, or a text as it stands. */
  post(path: string, body: unknown, headers: Headers = {}): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(path, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } });
  }

  /** Gets a resource. */
  get(path: string, headers: Headers = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  /** Dispatches a command that must be accepted; answers what it appended. */
  async accept(route: string, body: object): Promise<{ readonly revision: number; readonly position: string }> {
    const response = await this.post(`/v1/commands/${route}`, body);
    const answer = (await response.json()) as { revision: number; position: string };
    if (response.status !== 201) throw new Error(`${route}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** A token of this ledger. */
  tokenFor(credentials: Credentials): Promise<string> {
    return this.ledger.signToken(credentials, '1h');
  }

  /** Stops it and keeps its folder. */
  stop(): Promise<void> {
    return this.ledger.stop();
  }

  /** Stops it and removes its folder. */
  async destroy(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private send(path: string, { headers, ...init }: RequestInit): Promise<Response> {
    return fetch(new URL(path, this.ledger.url), {
      ...init,
      headers: { authorization: `Bearer ${this.token}`, ...(headers as Headers | undefined) },
    });
  }
}
