import assert from 'node:assert/strict';
import { WrongExpectedRevision } from '../../errors.js';
import type { EventStore } from '../../event-store.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event } from '../tools/index.js';

const STREAMS = 50;
const ROUNDS = 40;
const RACERS = 5;

/** Lets racers append at one revision; returns the id of the only one that may win. */
const race = async (store: EventStore, stream: string, revision: number): Promise<string> => {
  const racers = Array.from({ length: RACERS }, () => event({ stream, revision }));
  const runs = await Promise.allSettled(
    racers.map((racer) => store.append(stream, [racer], revision === 0 ? 'none' : revision - 1)),
  );
  const winners = racers.filter((_, at) => runs[at]?.status === 'fulfilled');
  assert.equal(winners.length, 1, `${winners.length} appends won revision ${revision} of ${stream}`);
  for (const run of runs)
    if (run.status === 'rejected') {
      assert.ok(run.reason instanceof WrongExpectedRevision, String(run.reason));
      assert.equal(run.reason.actual, revision);
    } else assert.equal(run.value.revision, revision);
  return winners[0]?.id ?? '';
};

const raceAlong = async (store: EventStore, stream: string): Promise<readonly string[]> => {
  const won: string[] = [];
  for (let revision = 0; revision < ROUNDS; revision += 1) won.push(await race(store, stream, revision));
  return won;
};

export const oneWinner: Guarantee = {
  promise: 'of 10,000 racing appends on 50 streams one wins each revision, without a gap, and the global order agrees',
  async check(harness) {
    const store = await harness.open();
    const reader = await harness.reader();
    const streams = Array.from({ length: STREAMS }, (_, n) => `partner-${n}`);
    const won = new Map(await Promise.all(streams.map(async (stream) => [stream, await raceAlong(store, stream)] as const)));
    const inLog = new Map<string, string[]>(streams.map((stream) => [stream, []]));
    let before = '';
    for await (const { stream, revision, position, id } of reader.readAll()) {
      assert.ok(position > before, `${position} follows ${before}`);
      before = position;
      assert.equal(revision, inLog.get(stream)?.length, `the order of the log disagrees with ${stream}`);
      inLog.get(stream)?.push(id);
    }
    assert.deepEqual(inLog, won);
    for (const stream of streams) {
      const inStream = await collect(store.readStream(stream));
      assert.deepEqual(
        inStream.map(({ id, revision }) => [id, revision]),
        won.get(stream)?.map((id, revision) => [id, revision]),
      );
    }
  },
};
