import { describe, expect, test } from '@jest/globals';
import { partnerStream } from '#contracts';
import { withMisbehaving } from '#event-store/eventstoredb/testing';
import { memoryReadStore } from '#read-store/memory';
import { aLog, read, start } from '../testing/index.js';
import { marked, tallies, tallyEvents } from '../testing/tallies.js';

const mark = (marks: number) => marked({ partnerId: 'acme', programId: 'gold', month: '4', marks });
const acme = partnerStream('acme');

describe('read models of a ledger on EventStoreDB', () => {
  test('hold everything once, though subscriptions end and connections are cut all the time', () =>
    withMisbehaving(async ({ server, open, reader }) => {
      const log = await aLog(tallyEvents, { eventStore: await open() });
      const store = memoryReadStore();
      const running = start({ ...log, eventStore: await open() }, store, [tallies()]);
      for (let round = 0; round < 30; round += 1) {
        await log.append(acme, [mark(1), mark(2)]);
        if (round % 3 === 0) await server.cutSubscriptions();
        if (round % 3 === 1) await server.endSubscriptions();
        if (round % 10 === 5) await server.cutConnections();
      }
      await running.settled();
      expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 90 });
      expect((await (await reader()).streamHead(acme)) ?? 0).toBe(59);
      await running.stop();
    }));

  test('of another ledger are refused', () =>
    withMisbehaving(async ({ prefix, open }) => {
      const store = memoryReadStore();
      const first = await aLog(tallyEvents, { ledgerId: 'one', eventStore: await open() });
      const running = start(first, store, [tallies()]);
      await first.append(acme, [mark(1)]);
      await running.settled();
      await running.stop();
      const eventStore = await open({ streamPrefix: `other-${prefix}` });
      const second = start(await aLog(tallyEvents, { ledgerId: 'two', eventStore }), store, [tallies()]);
      await expect(second.done).rejects.toMatchObject({ name: 'CheckpointRefused', why: 'other-ledger' });
    }));

  test('that know more than the server has are refused, and say so', () =>
    withMisbehaving(async ({ server, open }) => {
      const store = memoryReadStore();
      const log = await aLog(tallyEvents, { eventStore: await open() });
      await log.append(acme, [mark(1), mark(2), mark(3)]);
      const running = start(log, store, [tallies()]);
      await running.settled();
      await running.stop();
      await server.wipe();
      const restored = start(await aLog(tallyEvents, { eventStore: await open() }), store, [tallies()]);
      while ((await restored.runner.status()).state !== 'running') await new Promise((resolve) => setTimeout(resolve, 1));
      expect((await restored.runner.status()).refused).toMatchObject([{ readModel: 'tallies', why: 'beyond-the-head' }]);
      await restored.stop();
    }));
});
