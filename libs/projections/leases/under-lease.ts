import { setTimeout as delay } from 'node:timers/promises';
import type { Lease } from './lease.js';
import type { Leases } from './leases.js';

const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => undefined);

/**
 * Does something that one process at a time may do: waits for the lease, works while it is renewed every `renewal` milliseconds, and waits
 * again where it is lost. Ends when the signal aborts, or the work does. Throws what the work and the store throw.
 */
export async function underLease(
  leases: Leases,
  name: string,
  renewal: number,
  signal: AbortSignal,
  work: (lease: Lease, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const lease = await leases.take(name);
    if (!lease) {
      await rest(renewal, signal);
      continue;
    }
    const over = new AbortController();
    const working = work(lease, AbortSignal.any([signal, over.signal])).finally(() => over.abort());
    const renewing = renewed(leases, lease, renewal, over);
    try {
      await working;
    } finally {
      await renewing;
    }
    await leases.release(lease);
    if (!signal.aborted && !lost.has(lease)) return;
  }
}

/** Leases that were not renewed in time: their work was told to stop. */
const lost = new WeakSet<Lease>();

async function renewed(leases: Leases, lease: Lease, renewal: number, over: AbortController): Promise<void> {
  while (!over.signal.aborted) {
    await rest(renewal, over.signal);
    if (over.signal.aborted) return;
    // A store that is away cannot be asked: what is written meanwhile fails as well.
    const again = await leases.take(lease.name).catch(() => undefined);
    if (again?.token === lease.token) continue;
    lost.add(lease);
    over.abort();
  }
}

/** Does something short alone, waiting until it may. */
export async function alone<Result>(leases: Leases, name: string, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const lease = await leases.take(name);
    if (lease) {
      try {
        return await work();
      } finally {
        await leases.release(lease);
      }
    }
    await delay(SOON);
  }
}

/** Milliseconds after which a short piece of work of another is asked after again. */
const SOON = 25;
