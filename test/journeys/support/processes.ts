import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const start = (
  program: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): ChildProcess =>
  spawn(process.execPath, [resolve('dist/apps', program, 'main.js'), ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'info', EXAMPLE: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A ledger in a process of its own, which can be killed and started again on the same folder and port. */
export class LedgerProcess {
  private child: ChildProcess | undefined;
  private address = '';

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Where it answers. */
  get url(): string {
    return this.address;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const PORT = this.address === '' ? '0' : new URL(this.address).port;
    const child = start('standalone', [], this.folder, { DATA_DIR: this.folder, PORT });
    this.child = child;
    child.stdout?.resume();
    const said: string[] = [];
    this.address = await new Promise<string>((ready, fail) => {
      createInterface({ input: child.stderr ?? process.stdin }).on('line', (line) => {
        said.push(line);
        const url = /"url":"([^"]+)".*"msg":"ready"/.exec(line)?.[1];
        if (url !== undefined) ready(url);
      });
      child.once('exit', (code) => fail(new Error(`the ledger ended with ${code}: ${said.join('\n')}`)));
    });
  }

  /** Ends it by a signal, and waits for the end. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}

/** How a run of the command line ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
}

/** A run of the command line in a process and a working folder of its own. */
export class CliRun {
  private readonly child: ChildProcess;
  private readonly said: string[] = [];
  private exit: { readonly code: number | null; readonly signal: string | null } | undefined;
  readonly ended: Promise<Ended>;

  constructor(
    private readonly folder: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
  ) {
    this.child = start('cli', args, folder, environment);
    for (const output of [this.child.stdout, this.child.stderr]) output?.on('data', (text) => this.said.push(String(text)));
    this.ended = once(this.child, 'close').then(([code, signal]) => {
      this.exit = { code: code as number | null, signal: signal as string | null };
      return { ...this.exit, said: this.said.join('') };
    });
  }

  /** Waits until so many of its batches are answered. Rejects where it ends before. */
  async until(batches: number): Promise<void> {
    while (this.answered() < batches) {
      if (this.exit) throw new Error(`it ended before ${batches} batches were answered: ${this.said.join('')}`);
      await new Promise((later) => setTimeout(later, 1));
    }
  }

  /** Kills it, as it stands. */
  kill(): Promise<Ended> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  private answered(): number {
    const journals = join(this.folder, '.ledger/imports');
    try {
      const lines = readdirSync(journals).map((name) => readFileSync(join(journals, name), 'utf8').split('\n').length - 1);
      return lines.reduce((sum, count) => sum + count, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }
}
