import type { Checkpoint } from '#read-store';

/** A right to do something that one process at a time may do, until it runs out or is given back. */
export interface Lease {
  readonly name: string;
  /** The process that holds it. */
  readonly holder: string;
  /** Counts how often it has changed hands; with the holder it makes the fence of checkpoints that are set under it. */
  readonly token: number;
  /** When it runs out, in milliseconds since 1970. */
  readonly until: number;
}

const DIGITS = 20;

/** The checkpoint that keeps a lease: no part of a store moves but by compare-and-set, on every adapter. */
export const leaseKey = (name: string): string => `lease/${name}`;

/** What checkpoints set under the lease name as their fence. */
export const fenceOf = ({ token, holder }: Pick<Lease, 'token' | 'holder'>): string => `${token} ${holder}`;

/** The checkpoint of a lease. */
export const asCheckpoint = (lease: Lease, ledgerId: string): Checkpoint => ({
  ledgerId,
  position: String(lease.until).padStart(DIGITS, '0'),
  fence: fenceOf(lease),
});

/** The lease that a checkpoint keeps; `undefined` for any other checkpoint. */
export function leaseIn(name: string, { position, fence = '' }: Checkpoint): Lease | undefined {
  const space = fence.indexOf(' ');
  return space < 0
    ? undefined
    : { name, token: Number(fence.slice(0, space)), holder: fence.slice(space + 1), until: Number(position) };
}
