interface Waiter {
  readonly isMet: () => boolean;
  readonly resolve: (met: boolean) => void;
}

/** Those who wait for something that commits bring about. */
export class Waiting {
  private readonly waiters = new Set<Waiter>();

  /** Waits until the condition holds after some commit, at most so many milliseconds. Whether it does. */
  async until(isMet: () => boolean, milliseconds: number): Promise<boolean> {
    if (isMet()) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const waiter = { isMet, resolve };
    this.waiters.add(waiter);
    const timer = setTimeout(() => resolve(false), milliseconds);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.waiters.delete(waiter);
    }
  }

  /** Something has been committed. */
  tell(): void {
    for (const { isMet, resolve } of this.waiters) if (isMet()) resolve(true);
  }
}
