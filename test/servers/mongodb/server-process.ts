import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import type { ServerProgram } from './server-program.js';

const LONGEST_START_MS = 60_000;
const LONGEST_STOP_MS = 15_000;
const PAUSE_MS = 100;
const MOST_WORDS = 4_000;

const ready = async (url: string, initiates: boolean): Promise<void> => {
  const client = new MongoClient(url, { directConnection: true, serverSelectionTimeoutMS: 1_000 });
  try {
    const { setName, isWritablePrimary } = await client.db('admin').command({ hello: 1 });
    if (initiates && setName === undefined) {
      const { host } = new URL(url);
      await client.db('admin').command({ replSetInitiate: { _id: 'tests', members: [{ _id: 0, host }] } });
    }
    if (isWritablePrimary !== true) throw new Error('it is not primary yet');
  } finally {
    await client.close();
  }
};

/** One server while it runs. It ends with this process, however that ends. */
export class ServerProcess {
  private words = '';

  private constructor(private readonly child: ChildProcess) {
    process.once('exit', this.endWithUs);
    const hear = (chunk: Buffer): void => {
      this.words = `${this.words}${chunk.toString()}`.slice(-MOST_WORDS);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  }

  /** Starts it and waits until it takes writes. Throws what it said where it does not. */
  static async start(program: ServerProgram, port: number, folder: string): Promise<ServerProcess> {
    const child = spawn(program.file, program.arguments(port, folder), { stdio: ['ignore', 'pipe', 'pipe'] });
    const started = new ServerProcess(child);
    const failed = once(child, 'error').then(([error]) => error as Error);
    const deadline = performance.now() + LONGEST_START_MS;
    for (;;) {
      const outcome = await Promise.race([
        ready(`mongodb://127.0.0.1:${port}/`, program.initiates).catch((error: Error) => error),
        failed,
      ]);
      if (outcome === undefined) return started;
      if (child.exitCode !== null || child.pid === undefined || performance.now() > deadline) {
        await started.kill();
        throw new Error(`${program.name} did not start: ${outcome.message}\n${started.words}`);
      }
      await pause(PAUSE_MS);
    }
  }

  /** Ends it as a power cut would, without a word. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Stops it in its tracks: it keeps its connections and answers nothing. */
  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  /** Lets it go on. */
  thaw(): void {
    this.child.kill('SIGCONT');
  }

  /** Asks it to end, and waits. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    process.off('exit', this.endWithUs);
    const { child } = this;
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    // One that is frozen hears of nothing else.
    child.kill('SIGCONT');
    const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
    await gone;
    clearTimeout(patience);
  }

  private readonly endWithUs = (): void => void this.child.kill('SIGKILL');
}
