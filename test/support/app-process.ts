import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

type App = 'command-api' | 'query-api' | 'projector' | 'standalone';

/** A built app in a process of its own, on a free port. */
export class AppProcess {
  private readonly said: string[] = [];
  /** Its address, once it is ready. Rejects with what it said where it ends before. */
  readonly ready: Promise<string>;
  private readonly child;

  /** Starts it with these settings. */
  constructor(
    readonly app: App,
    settings: Readonly<Record<string, string>>,
  ) {
    const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'info', ...settings };
    this.child = spawn(process.execPath, [`dist/apps/${app}/main.js`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.ready = new Promise<string>((resolve, reject) => {
      createInterface({ input: this.child.stderr }).on('line', (line) => {
        this.said.push(line);
        const url = /"url":"([^"]+)".*"msg":"ready"/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
      this.child.once('exit', (code) => reject(new Error(`${app} ended with ${code}: ${this.log}`)));
    });
    this.ready.catch(() => undefined);
  }

  /** What it has logged. */
  get log(): string {
    return this.said.join('\n');
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Sends a signal, such as SIGSTOP. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends it without asking. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Lets it answer what has come, and end. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.runs) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
