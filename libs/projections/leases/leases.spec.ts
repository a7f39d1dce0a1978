import { describe, expect, test } from '@jest/globals';
import { memoryReadStore } from '#read-store/memory';
import { Leases } from './leases.js';
import { PartitionLeases } from './partition-leases.js';
import { fenceOf } from './lease.js';
import { underLease } from './under-lease.js';

const LENGTH = 5000;

/** Processes on one store, and the clock that they share. */
const processes = (...holders: readonly string[]) => {
  const store = memoryReadStore();
  let now = Date.parse('2011-03-01T09:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  return {
    wait: (milliseconds: number) => (now += milliseconds),
    each: holders.map((holder) => new Leases({ store, clock, ledgerId: 'ledger-one', holder, length: LENGTH })),
  };
};

const partitionsOf = (shares: PartitionLeases) => [...shares.held.keys()].toSorted();

describe('a lease', () => {
  test('is one process’s until it runs out, and has another token when it changes hands', async () => {
    const { wait, each } = processes('one', 'other');
    const [one, other] = each as [Leases, Leases];
    expect(await one.take('policies')).toMatchObject({ holder: 'one', token: 1 });
    wait(LENGTH - 1);
    expect(await other.take('policies')).toBeUndefined();
    expect(await one.take('policies')).toMatchObject({ token: 1 });
    wait(LENGTH);
    const taken = await other.take('policies');
    expect(taken && fenceOf(taken)).toBe('2 other');
    expect(await one.take('policies')).toBeUndefined();
  });

  test('that is given back is free at once', async () => {
    const { each } = processes('one', 'other');
    const [one, other] = each as [Leases, Leases];
    const lease = await one.take('policies');
    if (lease) await one.release(lease);
    expect(await other.take('policies')).toMatchObject({ holder: 'other', token: 2 });
  });

  test('that many want at once, one gets', async () => {
    const { each } = processes('a', 'b', 'c', 'd', 'e');
    const taken = await Promise.all(each.map((leases) => leases.take('policies')));
    expect(taken.filter((lease) => lease !== undefined)).toHaveLength(1);
  });

  test('that is lost ends the work under it, which goes on when it can be had again', async () => {
    const { wait, each } = processes('one', 'other');
    const [one, other] = each as [Leases, Leases];
    const stopping = new AbortController();
    const tokens: number[] = [];
    const working = underLease(one, 'policies', 1, stopping.signal, async ({ token }, signal) => {
      tokens.push(token);
      if (tokens.length === 1) {
        wait(LENGTH);
        const theirs = await other.take('policies');
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        if (theirs) await other.release(theirs);
      } else stopping.abort();
    });
    await working;
    expect(tokens).toEqual([1, 3]);
  });
});

describe('partitions', () => {
  test('are all one process’s, then shared by those that come', async () => {
    const { each } = processes('one', 'other');
    const [one, other] = each.map((leases) => new PartitionLeases(leases, 4)) as [PartitionLeases, PartitionLeases];
    expect(await one.renew()).toBe(true);
    expect(partitionsOf(one)).toEqual([0, 1, 2, 3]);
    await other.renew();
    expect(partitionsOf(other)).toEqual([]);
    expect(await one.renew()).toBe(true);
    expect(partitionsOf(one)).toEqual([0, 1]);
    await one.giveBack();
    await other.renew();
    expect(partitionsOf(other)).toEqual([2, 3]);
    expect(await one.renew()).toBe(false);
  });

  test('of a process that is gone are taken over when their leases have run out', async () => {
    const { wait, each } = processes('one', 'other');
    const [one, other] = each.map((leases) => new PartitionLeases(leases, 4)) as [PartitionLeases, PartitionLeases];
    await one.renew();
    wait(LENGTH);
    await other.renew();
    expect(partitionsOf(other)).toEqual([0, 1, 2, 3]);
    await one.renew();
    expect(partitionsOf(one)).toEqual([]);
  });

  test('of a process that says goodbye are free at once', async () => {
    const { each } = processes('one', 'other');
    const [one, other] = each.map((leases) => new PartitionLeases(leases, 2)) as [PartitionLeases, PartitionLeases];
    await one.renew();
    await one.close();
    await other.renew();
    expect(partitionsOf(other)).toEqual([0, 1]);
  });

  test('are not enough for more processes than there are partitions: those stand by', async () => {
    const { each } = processes('a', 'b', 'c');
    const all = each.map((leases) => new PartitionLeases(leases, 2));
    for (let round = 0; round < 3; round += 1)
      for (const shares of all) {
        await shares.renew();
        await shares.giveBack();
      }
    expect(all.map((shares) => shares.held.size).toSorted()).toEqual([0, 1, 1]);
  });
});
