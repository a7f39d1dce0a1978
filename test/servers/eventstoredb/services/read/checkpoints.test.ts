import { BACKWARDS, END, START, streamNameFilter, type Position } from '@eventstore/db-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startEventStoreDbStandIn, type StandIn } from '../../index.js';
import { Conversation, eventually } from '../../probe/conversation.js';

let standIn: StandIn;
let talk: Conversation;

beforeAll(async () => {
  standIn = await startEventStoreDbStandIn();
  talk = new Conversation(standIn.connectionString, '');
});
beforeEach(() => standIn.wipe());
afterAll(async () => {
  await talk.dispose();
  await standIn.stop();
});

/** The checkpoints of a subscription to streams of that prefix, and what it sent, until it is live; then more, while `write` runs. */
const checkpoints = async (prefix: string, fromPosition: Position | typeof START, write = async () => {}) => {
  const told: Position[] = [];
  const seen: (string | undefined)[] = [];
  const checkpointReached = async (_: unknown, position: Position) => void told.push(position);
  const filter = streamNameFilter({ prefixes: [prefix], maxSearchWindow: 32, checkpointInterval: 1, checkpointReached });
  const subscription = talk.client.subscribeToAll({ fromPosition, filter });
  let isLive = false;
  subscription.on('data', ({ event }) => void seen.push(event?.type)).on('caughtUp', () => void (isLive = true));
  await eventually(() => isLive);
  await write();
  await eventually(() => true);
  await subscription.unsubscribe();
  return { told, seen };
};

const noise = (count: number) => () =>
  talk
    .append(
      'noise',
      Array.from({ length: count }, () => 'noise'),
    )
    .then(() => undefined);

const head = async (): Promise<Position> => {
  for await (const { event } of talk.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })) {
    if (event !== undefined) return event.position;
  }
  throw new Error('expected an event');
};

describe('checkpoints of a filtered subscription', () => {
  test('where nothing passes in a short log: one that stands for the end, and none after it', async () => {
    const { told } = await checkpoints('nothing', START, noise(40));
    expect(told).toEqual([{ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }]);
  });

  test('resumed from the one that stands for the end, miss what is there', async () => {
    await talk.append('wanted', ['wanted']);
    const [least] = (await checkpoints('nothing', START)).told;
    expect((await checkpoints('wanted', least ?? START)).seen).toEqual([]);
    expect((await checkpoints('wanted', START)).seen).toEqual(['wanted']);
  });

  test('where nothing passes in a longer one: between two events, with no prepare position, and good to resume from', async () => {
    await noise(70)();
    const { told } = await checkpoints('wanted', START);
    expect(told.map(({ prepare }) => prepare)).toEqual([0n]);
    await talk.append('wanted', ['wanted']);
    expect((await checkpoints('wanted', told[0] ?? START)).seen).toEqual(['wanted']);
  });

  test('live: one for every interval of what was considered', async () => {
    await talk.append('wanted', ['wanted']);
    const from = await head();
    const write = async () => {
      for (let n = 0; n < 65; n += 1) await talk.append('noise', ['noise']);
    };
    const { told } = await checkpoints('wanted', from, write);
    const positions = (await talk.events('noise')).map(({ position }) => position);
    expect(told).toEqual([positions[31], positions[63]]);
  });

  test('a client that falls behind is caught up, and misses nothing', async () => {
    const write = async () => {
      await talk.append(
        'wanted',
        Array.from({ length: 500 }, (_, n) => `e${n}`),
      );
      await talk.append('wanted', ['last']);
    };
    const { seen } = await checkpoints('wanted', START, write);
    expect(seen).toEqual([...Array.from({ length: 500 }, (_, n) => `e${n}`), 'last']);
  });
});
