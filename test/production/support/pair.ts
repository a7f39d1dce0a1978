import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureSigningKey, signToken } from '#platform';
import type { RunnerStatus } from '#projections';
import { eventStoreDbForTests, type StandIn } from '../../servers/eventstoredb/index.js';
import { mongoDbForTests } from '../../servers/mongodb/index.js';
import { AppProcess } from '../../support/app-process.js';
import { everything } from '../../support/running-ledger.js';

/** EventStoreDB and MongoDB for one suite, empty, and the settings by which processes share them. */
export class Pair {
  private readonly processes: AppProcess[] = [];

  private constructor(
    /** What every process of this ledger is started with. */
    readonly settings: Readonly<Record<string, string>>,
    /** The stand-in, where EventStoreDB is one. */
    readonly standIn: StandIn | undefined,
    /** A token with every scope. */
    readonly token: string,
    private readonly release: () => Promise<void>,
  ) {}

  /** Starts the servers, or takes those that EVENTSTOREDB_URL and MONGODB_URL name. */
  static async start(): Promise<Pair> {
    const folder = mkdtempSync(join(tmpdir(), 'pair-'));
    const [log, documents] = await Promise.all([eventStoreDbForTests(), mongoDbForTests()]);
    const key = ensureSigningKey(join(folder, 'signing.key'));
    const token = await signToken(
      everything,
      { algorithm: 'HS256', issuer: 'partner-ledger', audience: 'partner-ledger', key },
      '2h',
    );
    const settings = {
      DATA_DIR: folder,
      EVENTSTOREDB_URL: log.connectionString,
      EVENTSTOREDB_STREAM_PREFIX: `${log.prefix}.`,
      MONGODB_URL: documents.url,
      MONGODB_DATABASE: documents.database(),
      EXAMPLE: 'off',
      PROJECTION_PARTITIONS: '2',
      LEASE_MS: '10000',
      WAIT_LIMIT_MS: '20000',
    };
    return new Pair(settings, log.standIn, token, async () => {
      await Promise.all([log.stop(), documents.stop()]);
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** Starts a process of the ledger; more settings go before its own. */
  open(app: AppProcess['app'], settings: Readonly<Record<string, string>> = {}): AppProcess {
    const process = new AppProcess(app, { ...this.settings, ...settings });
    this.processes.push(process);
    return process;
  }

  /** Starts two projectors, and waits until each has a part of the work. */
  async openProjectors(): Promise<readonly [AppProcess, AppProcess]> {
    const projectors = [this.open('projector'), this.open('projector')] as const;
    for (const { ready } of projectors) {
      const url = await ready;
      while (!(await this.hasPartitions(url))) await sleep(100);
    }
    return projectors;
  }

  private async hasPartitions(projector: string): Promise<boolean> {
    const { data } = (await (await this.get(projector, '/v1/projections')).json()) as { readonly data: RunnerStatus };
    return data.partitions?.some(({ isOwn }) => isOwn) ?? false;
  }

  /** Posts a body. */
  post(url: string, route: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${url}/v1/commands/${route}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...headers },
      signal: AbortSignal.timeout(30_000),
    });
  }

  /** Dispatches a command that must be accepted; the position after which it can be read. */
  async accept(url: string, route: string, body: object): Promise<string> {
    const response = await this.post(url, route, body);
    const answer = (await response.json()) as { readonly position: string };
    if (response.status !== 201) throw new Error(`${route}: ${JSON.stringify(answer)}`);
    return answer.position;
  }

  /** Gets a resource. */
  get(url: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(new URL(path, url), { headers: { authorization: `Bearer ${this.token}`, ...headers } });
  }

  /** Stops every process, and what was started for the suite. */
  async destroy(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.stop()));
    await this.release();
  }
}
