import { afterEach, describe, expect, test } from '@jest/globals';
import { partnerStream, programStream } from '#contracts';
import { ReadStoreContents, memoryReadStore } from '#read-store/memory';
import { DocumentRejected, type CollectionDeclaration, type ReadStore } from '#read-store';
import type { AnyReadModel } from '../read-model/index.js';
import { aLog, read as readDocument, start as startRunner, type Running, type TestLog } from '../testing/index.js';
import { POISON, marked, monthClosed, ruled, tallies, tallyEvents, unmarked } from '../testing/tallies.js';

const about = { partnerId: 'acme', programId: 'gold', month: '4' };
const acme = partnerStream('acme');
const gold = programStream('gold');

const atWork: Running[] = [];
afterEach(async () => {
  for (const running of atWork.splice(0)) await running.stop();
});

const start = (log: TestLog, store: ReadStore, models: readonly AnyReadModel[] = [tallies()]): Running => {
  const running = startRunner(log, store, models);
  atWork.push(running);
  return running;
};
const read = (store: ReadStore, id: string) => readDocument(store, 'tallies', id);

describe('the projection runner', () => {
  test('folds events into documents that say how far they go', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [marked({ ...about, marks: 4 })]);
    const position = await log.append(acme, [marked({ ...about, marks: 7 })]);
    const { settled } = start(log, store);
    await settled();
    expect(await read(store, 'acme.4')).toMatchObject({ marks: 11, most: 7, passed: true, position, judgedTo: position });
  });

  test('keeps up with what is recorded while it runs', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    const { settled } = start(log, store);
    await log.append(acme, [marked({ ...about, marks: 4 })]);
    await settled();
    expect(await read(store, 'acme.4')).toMatchObject({ marks: 4 });
    await log.append(acme, [marked({ ...about, marks: 5 })]);
    await settled();
    expect(await read(store, 'acme.4')).toMatchObject({ marks: 9 });
  });

  test('makes the indexes that have no order once a collection is filled, and never without them again', async () => {
    const [log, contents] = [await aLog(tallyEvents), new ReadStoreContents()];
    const declared: (readonly (readonly string[])[])[] = [];
    const store = memoryReadStore(contents);
    const { declare } = store;
    const watched = Object.assign(store, {
      declare: (collection: CollectionDeclaration) => {
        if (collection.name === 'tallies-v1') declared.push(collection.indexes);
        return declare.call(store, collection);
      },
    });
    const model = { ...tallies(), lateIndexes: [['marks']] };
    await log.append(acme, [marked({ ...about, marks: 4 })]);
    const first = start(log, watched, [model]);
    await first.settled();
    await first.stop();
    expect(declared).toEqual([[['programId', 'id']], [['programId', 'id'], ['marks']]]);
    const second = start(log, watched, [model]);
    await second.settled();
    expect(declared.slice(2)).not.toContainEqual([['programId', 'id']]);
  });

  test('goes on where it stopped, and counts nothing twice', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [marked({ ...about, marks: 4 })]);
    const first = start(log, store);
    await first.settled();
    await first.stop();
    await log.append(acme, [marked({ ...about, marks: 5 })]);
    const second = start(log, store);
    await second.settled();
    expect(await read(store, 'acme.4')).toMatchObject({ marks: 9 });
  });

  test('counts nothing twice where documents were written and the checkpoint was not', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [marked({ ...about, marks: 4 }), marked({ ...about, marks: 5 })]);
    const first = start(log, store);
    await first.settled();
    await first.stop();
    await store.forgetCheckpoint('tallies-v1/0of1');
    const second = start(log, store);
    await second.settled();
    expect(await read(store, 'acme.4')).toMatchObject({ marks: 9 });
  });

  test('a fold sees the rules as of its event, judging sees the newest', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(gold, [ruled({ programId: 'gold', passMark: 20 })]);
    await log.append(acme, [marked({ ...about, marks: 15 })]);
    await log.append(gold, [ruled({ programId: 'gold', passMark: 15 })]);
    const { settled } = start(log, store);
    await settled();
    expect(await read(store, 'acme.4')).toMatchObject({ ruledAtLast: 20, passed: true });
  });

  test('a change of rules judges open documents again, without moving their position, and leaves closed ones alone', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [marked({ ...about, marks: 15 }), marked({ ...about, month: '7', marks: 15 })]);
    await log.append(acme, [monthClosed({ ...about, passMark: 10 })]);
    const { settled } = start(log, store);
    await settled();
    const before = await read(store, 'acme.7');
    await log.append(gold, [ruled({ programId: 'gold', passMark: 20 })]);
    await settled();
    expect(await read(store, 'acme.4')).toMatchObject({ passed: true });
    expect(await read(store, 'acme.7')).toMatchObject({ passed: false, position: before?.['position'] });
  });

  test('a document whose neighbour changed is judged again', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [marked({ ...about, month: '5', marks: 1 })]);
    const { settled } = start(log, store);
    await settled();
    expect(await read(store, 'acme.5')).toMatchObject({ before: null });
    await log.append(acme, [marked({ ...about, month: '4', marks: 3 })]);
    await settled();
    expect(await read(store, 'acme.5')).toMatchObject({ before: 3 });
  });

  test('a fact that cannot be subtracted is left out by folding anew', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [marked({ ...about, marks: 9 }), marked({ ...about, marks: 4 })]);
    const { settled } = start(log, store);
    await settled();
    const position = await log.append(acme, [unmarked({ ...about, marks: 9, takesBack: 0 })]);
    await settled();
    expect(await read(store, 'acme.4')).toMatchObject({ marks: 4, most: 4, position });
    await log.append(acme, [marked({ ...about, marks: 2 })]);
    await settled();
    expect(await read(store, 'acme.4')).toMatchObject({ marks: 6, most: 4 });
  });

  describe('an event that cannot be folded', () => {
    test('parks its document, which keeps what it had; later events pass it by, and others go on', async () => {
      const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
      const kept = await log.append(acme, [marked({ ...about, marks: 4 })]);
      const poison = await log.append(acme, [marked({ ...about, marks: POISON })]);
      await log.append(acme, [marked({ ...about, marks: 5 }), marked({ ...about, month: '8', marks: 5 })]);
      const { runner, settled } = start(log, store);
      await settled();
      const parked = { event: 'partner-acme@1', position: poison, error: 'thirteen' };
      expect(await read(store, 'acme.4')).toMatchObject({ marks: 4, position: kept, parked });
      expect(await read(store, 'acme.8')).toMatchObject({ marks: 5 });
      const { projections } = await runner.status();
      expect(projections[0]?.parked).toMatchObject([{ key: 'acme.4', ...parked, skipped: 1 }]);
    });

    test('is still parked after a restart, and unparked once the fold is mended', async () => {
      const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
      await log.append(acme, [
        marked({ ...about, marks: 4 }),
        marked({ ...about, marks: POISON }),
        marked({ ...about, marks: 5 }),
      ]);
      const first = start(log, store);
      await first.settled();
      await first.stop();
      const sound = tallies();
      const mended: AnyReadModel = {
        ...sound,
        reactionTo: (type) => {
          const reaction = sound.reactionTo(type);
          return (
            reaction && {
              ...reaction,
              fold: (tally, event, context) => {
                const data = event.data as { readonly marks?: number };
                const harmless = data.marks === POISON ? { ...event, data: { ...data, marks: 1 } } : event;
                return reaction.fold(tally as never, harmless, context as never);
              },
            }
          );
        },
      };
      const second = start(log, store, [mended]);
      await second.settled();
      await log.append(acme, [marked({ ...about, marks: 2 })]);
      await second.settled();
      expect(await read(store, 'acme.4')).toMatchObject({ marks: 4 });
      await second.runner.unpark('tallies', 'acme.4');
      expect(await read(store, 'acme.4')).toMatchObject({ marks: 12 });
      expect(await read(store, 'acme.4')).not.toHaveProperty('parked');
      expect((await second.runner.status()).projections[0]?.parked).toEqual([]);
    });

    test('stays parked where it still cannot be folded', async () => {
      const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
      await log.append(acme, [marked({ ...about, marks: POISON })]);
      const { runner, settled } = start(log, store);
      await settled();
      await expect(runner.unpark('tallies', 'acme.4')).rejects.toThrow('thirteen');
      expect((await runner.status()).projections[0]?.parked).toHaveLength(1);
      await expect(runner.unpark('tallies', 'acme.5')).rejects.toThrow('nothing of tallies is parked as acme.5');
    });

    test('of a type that nobody knows parks everything of its partner', async () => {
      const log = await aLog(tallyEvents);
      const store = memoryReadStore();
      await log.append(acme, [{ type: 'Painted', version: 1, data: {} }, marked({ ...about, marks: 5 })]);
      await log.append(partnerStream('other'), [marked({ ...about, partnerId: 'other', marks: 5 })]);
      const { runner, settled } = start(log, store);
      await settled();
      expect(await read(store, 'acme.4')).toBeUndefined();
      expect(await read(store, 'other.4')).toMatchObject({ marks: 5 });
      expect((await runner.status()).projections[0]?.parked).toMatchObject([
        { key: 'partner:acme', event: 'partner-acme@0', skipped: 1 },
      ]);
    });

    test('a document that the read store refuses is parked as it is stored, and all others go on', async () => {
      const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
      await log.append(acme, [marked({ ...about, marks: 5 })]);
      const { runner, settled } = start(log, store);
      await settled();
      // Two of these are more than a number holds, and infinity is no number for a store.
      const most = Number.MAX_VALUE;
      await log.append(acme, [marked({ ...about, marks: most }), marked({ ...about, marks: most })]);
      await log.append(acme, [marked({ ...about, month: '7', marks: 6 })]);
      await settled();
      await log.append(acme, [marked({ ...about, marks: 7 })]);
      await settled();
      expect(await read(store, 'acme.4')).toMatchObject({
        marks: 5,
        parked: { event: 'storing', error: expect.stringContaining('marks: expected a finite number') },
      });
      expect(await read(store, 'acme.7')).toMatchObject({ marks: 6 });
      expect((await runner.status()).projections[0]?.parked).toMatchObject([{ key: 'acme.4', event: 'storing', skipped: 1 }]);
      await expect(runner.unpark('tallies', 'acme.4')).rejects.toBeInstanceOf(DocumentRejected);
      expect((await runner.status()).projections[0]?.parked).toMatchObject([{ key: 'acme.4' }]);
    });

    test('a rule that cannot be applied parks what it judges, as it was', async () => {
      const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
      await log.append(acme, [marked({ ...about, marks: 15 })]);
      const { settled } = start(log, store);
      await settled();
      await log.append(gold, [ruled({ programId: 'gold', passMark: POISON })]);
      await settled();
      expect(await read(store, 'acme.4')).toMatchObject({
        passed: true,
        parked: { event: 'judging', error: 'no rule of thirteen' },
      });
    });
  });
});
