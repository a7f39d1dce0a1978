/** Watches for rings that come from elsewhere, only while somebody waits for one. */
interface Watch {
  start(): void;
  stop(): void;
}

/** Wakes those who wait for the log to grow. Rings are counted, so that one between looking and waiting is not missed. */
export class Bell {
  private count = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly watch?: Watch) {}

  /** How often it has rung. */
  get rings(): number {
    return this.count;
  }

  ring(): void {
    this.count += 1;
    for (const wake of this.waiting) wake();
  }

  /** Resolves when it has rung more often than `seen`, or when the signal aborts. */
  async rungSince(seen: number, signal: AbortSignal): Promise<void> {
    if (this.count !== seen || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = (): void => resolve();
    signal.addEventListener('abort', wake, { once: true });
    if (this.waiting.size === 0) this.watch?.start();
    this.waiting.add(wake);
    try {
      await promise;
    } finally {
      signal.removeEventListener('abort', wake);
      this.waiting.delete(wake);
      if (this.waiting.size === 0) this.watch?.stop();
    }
  }
}
