import type { Worker } from 'node:worker_threads';
import { startWorker } from '#platform/worker';
import { ReadStoreUnavailable } from '../errors.js';
import { revived } from './writer-errors.js';
import { START, type Answer, type Asked, type Call, type WriterData } from './writer-messages.js';

/** Rows come in, are bound and let go of: a small nursery holds them as well as a large one. */
const HEAP = { maxYoungGenerationSizeMb: 12 };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The writer's thread as seen from outside. Where it dies, what waits for it is refused, and the next call starts another. */
export class WriterThread {
  private worker: Worker | undefined;
  private waiting = new Map<number, Waiting>();
  private lastId = START;
  private closed = false;

  private constructor(private readonly data: WriterData) {}

  /** Starts the thread, which opens the file; `ReadStoreUnavailable` where it cannot. */
  static async open(data: WriterData): Promise<WriterThread> {
    const thread = new WriterThread(data);
    await thread.start();
    return thread;
  }

  async call(call: Call): Promise<unknown> {
    if (this.closed) throw new ReadStoreUnavailable('the read store is closed');
    if (this.worker === undefined) await this.start();
    return this.ask(call);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const { worker } = this;
    if (worker === undefined) return;
    await this.ask({ does: 'close' });
    await worker.terminate();
  }

  private async start(): Promise<void> {
    const worker = startWorker(new URL('./writer.worker.js', import.meta.url), this.data, HEAP);
    const waiting = new Map<number, Waiting>();
    this.worker = worker;
    this.waiting = waiting;
    const lose = (cause?: Error): void => {
      if (this.worker === worker) this.worker = undefined;
      for (const { reject } of waiting.values()) reject(new ReadStoreUnavailable('the read store stopped writing', { cause }));
      waiting.clear();
    };
    worker.on('message', ({ id, value, error }: Answer) => {
      const call = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) call?.resolve(value);
      else call?.reject(revived(error));
    });
    worker.on('error', lose);
    worker.on('exit', () => lose());
    try {
      await new Promise((resolve, reject) => waiting.set(START, { resolve, reject }));
    } catch (error) {
      if (this.worker === worker) this.worker = undefined;
      await worker.terminate();
      throw error;
    }
  }

  private ask(call: Call): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker?.postMessage({ id, call } satisfies Asked, []);
    });
  }
}
