import { describe, expect, test } from '@jest/globals';
import { decoder } from '#catalogue';
import type { EventStore } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import { memoryReadStore } from '#read-store/memory';
import { Dispatcher, readStoreSnapshots, type CommandRequest } from './index.js';
import type { Snapshots } from './snapshots.js';
import { accounts } from './testing/accounts.js';

const clock = { now: () => '2011-03-01T09:00:00.000Z' };
const request = (command: string, body: object, idempotencyKey: string): CommandRequest => ({
  command,
  body,
  idempotencyKey,
  actor: { id: 'ama', kind: 'user', side: 'vendor' },
  scopes: ['commands:accounts'],
  client: 'crm',
  correlationId: 'c',
});

/** Counts the events that are read of a stream. */
const counting = (store: EventStore) => {
  const read = { events: 0 };
  const counted = Object.create(store, {
    readStream: {
      value: async function* (...asked: Parameters<EventStore['readStream']>) {
        for await (const event of store.readStream(...asked)) {
          read.events += 1;
          yield event;
        }
      },
    },
  }) as EventStore;
  return { counted, read };
};

describe('a snapshot', () => {
  test('saves reading a stream again, and knows every command that the stream has accepted', async () => {
    const store = memoryEventStore();
    const snapshots = await readStoreSnapshots(memoryReadStore(), 'ledger-1');
    const dispatcherOn = (eventStore: EventStore) =>
      new Dispatcher({ store: eventStore, capabilities: [accounts], decode: decoder(accounts.events), clock, snapshots });
    const first = dispatcherOn(store);
    await first.dispatch(request('OpenAccount', { partnerId: 'p' }, 'open'));
    for (let charge = 0; charge < 60; charge += 1)
      await first.dispatch(request('Charge', { partnerId: 'p', amount: '1' }, `charge-${charge}`));
    await first.idle();

    const { counted, read } = counting(store);
    const second = dispatcherOn(counted);
    const next = await second.dispatch(request('Charge', { partnerId: 'p', amount: '1' }, 'next'));
    expect([next.revision, read.events]).toEqual([61, 1]);
    expect(await second.dispatch(request('Charge', { partnerId: 'p', amount: '1' }, 'charge-7'))).toMatchObject({
      revision: 8,
      replayed: true,
    });
  });

  test('of another ledger is passed over', async () => {
    const readStore = memoryReadStore();
    const one = await readStoreSnapshots(readStore, 'ledger-1');
    await one.save('partner-p', { revision: 5, recordedAt: '', lastId: '', commands: '', slices: {} });
    expect(await one.load('partner-p')).toBeDefined();
    expect(await (await readStoreSnapshots(readStore, 'ledger-2')).load('partner-p')).toBeUndefined();
  });

  test('that was made before the log was restored from an older copy is passed over, also when the log has grown past it', async () => {
    const snapshots = await readStoreSnapshots(memoryReadStore(), 'ledger-1');
    const open = (store: EventStore, now: string, kept: Partial<{ snapshots: Snapshots }>) =>
      new Dispatcher({ store, capabilities: [accounts], decode: decoder(accounts.events), clock: { now: () => now }, ...kept });
    const charge = async (dispatcher: Dispatcher, amount: string) => {
      await dispatcher.dispatch(request('OpenAccount', { partnerId: 'p' }, 'open'));
      for (let at = 0; at < 30; at += 1) await dispatcher.dispatch(request('Charge', { partnerId: 'p', amount }, `charge-${at}`));
      await dispatcher.idle();
    };
    await charge(open(memoryEventStore(), '2011-03-01T09:00:00.000Z', { snapshots }), '1');
    expect(await snapshots.load('partner-p')).toMatchObject({ revision: 30 });
    // The clients have sent the same commands again to the log that had lost them; thirty charges of 2 leave room for 40.
    const restored = memoryEventStore();
    await charge(open(restored, '2011-03-02T09:00:00.000Z', {}), '2');
    const next = open(restored, '2011-03-02T09:01:00.000Z', { snapshots });
    const asked = next.dispatch(request('Charge', { partnerId: 'p', amount: '60' }, 'last'));
    await expect(asked).rejects.toThrow('expected at most 40');
  });
});
