import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '../errors.js';
import { LogNotOpened } from './log-not-opened.js';
import { startWorker } from '#platform/worker';
import type { AppendRequest, FromWriter, Outcome, ToWriter } from './writer-messages.js';
import type { WriterSettings } from './writer-settings.js';

interface Pending {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/** This thread's end of the thread that writes. */
export class WriterThread {
  /** Sent or about to be, in order: the writer answers in the same. */
  private readonly pending: Pending[] = [];
  private outbox: AppendRequest[] = [];
  /** Why nothing is accepted any more. */
  private stopped: StoreUnavailable | undefined;
  /** It has closed or failed: nothing more will be heard of it. */
  private done = false;
  private readonly gone = Promise.withResolvers<void>();

  constructor(
    private readonly worker: Worker,
    private readonly onFatal: (error: Error) => void,
  ) {
    worker.on('message', (message: FromWriter) => this.hear(message));
    worker.on('error', (error) => this.fail(error as Error));
    worker.on('exit', () => {
      this.fail(new Error('the thread that writes has ended'));
      this.gone.resolve();
    });
  }

  /** What became of the append; `StoreUnavailable` where the writer has stopped, or stops before it says. */
  append(request: AppendRequest): Promise<Outcome> {
    if (this.stopped) return Promise.reject(this.stopped);
    // What requests of one turn of the event loop append travels together.
    // What the requests of one turn of the event loop append travels together.
    if (this.outbox.length === 0) setImmediate(() => this.send());
    this.outbox.push(request);
    return new Promise((resolve, reject) => this.pending.push({ resolve, reject }));
  }

  /** Stops for good, once: nothing is acknowledged from here on. */
  fail(cause: Error): void {
    if (this.done) return;
    this.done = true;
    this.stopped = new StoreUnavailable('down', `the log stopped writing: ${cause.message}`, { cause });
    for (const { reject } of this.pending.splice(0)) reject(this.stopped);
    void this.worker.terminate();
    this.onFatal(this.stopped);
  }

  /** Resolves when everything sent before is answered and the writer has let go of the file. */
  async close(): Promise<void> {
    if (!this.stopped) {
      this.send();
      this.tell('close');
      this.stopped = new StoreUnavailable('closed', 'the event store is closed');
    }
    await this.gone.promise;
  }

  private send(): void {
    if (this.outbox.length > 0) this.tell(this.outbox);
    this.outbox = [];
  }

  private tell(message: ToWriter): void {
    this.worker.postMessage(message, []);
  }

  private hear(message: FromWriter): void {
    if (message.kind === 'failed') this.fail(message.error);
    if (message.kind === 'closed') this.done = true;
    if (message.kind !== 'outcomes' || this.done) return;
    const answered = this.pending.splice(0, message.outcomes.length);
    for (const [at, outcome] of message.outcomes.entries()) answered[at]?.resolve(outcome);
  }
}

/** Starts the thread that writes, and waits until it holds the log. `LogNotOpened` where it cannot. */
export const startWriterThread = async (settings: WriterSettings, onFatal: (error: Error) => void): Promise<WriterThread> => {
  const worker = startWorker(new URL('./log-writer.worker.js', import.meta.url), settings);
  const [said] = (await once(worker, 'message')) as [FromWriter];
  if (said.kind === 'not-opened') {
    await once(worker, 'exit');
    throw new LogNotOpened(settings.file, said.why, said.expectation);
  }
  return new WriterThread(worker, onFatal);
};
