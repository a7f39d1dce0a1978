import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { compiledSource } from '#platform/worker';

/** A process of its own that runs one of the programs beside this file. */
export interface Child {
  /** What it prints, line by line. */
  readonly lines: AsyncIterableIterator<string>;
  /** The next line that it prints. */
  next(): Promise<string>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

const running = new Set<Child>();

/** Kills whatever a test has left running. */
export const killChildren = async (): Promise<void> => {
  for (const one of running) await one.kill();
};

const SHELL = ['-c', 'ulimit -f "$1"; shift; exec "$@"', 'limited'];

/** Starts the program with these arguments; `fileBlocks` limits the size of every file that it writes, in blocks of 512 bytes or 1 KiB. */
export const child = (program: URL, args: readonly string[], fileBlocks?: number): Child => {
  compiledSource(new URL('../log-writer.worker.ts', import.meta.url));
  const command = [process.execPath, compiledSource(program), ...args];
  const started: ChildProcess = spawn(
    fileBlocks === undefined ? process.execPath : 'sh',
    fileBlocks === undefined ? command.slice(1) : [...SHELL, String(fileBlocks), ...command],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  if (started.stdout === null) throw new Error('expected a process whose output can be read');
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]() as AsyncIterableIterator<string>;
  const gone = once(started, 'exit');
  const self: Child = {
    lines,
    async next() {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${program.pathname} ended without a word`);
      return value;
    },
    async kill() {
      started.kill('SIGKILL');
      await gone;
      running.delete(self);
    },
  };
  running.add(self);
  return self;
};
