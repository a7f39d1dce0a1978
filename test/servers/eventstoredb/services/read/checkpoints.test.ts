import { START, streamNameFilter, type Position } from '@eventstore/db-client';
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

interface Told {
  readonly checkpoints: Position[];
  readonly seen: (string | undefined)[];
}

/** What a subscription to streams of that prefix tells until it is live; then, while something is written, until it is enough. */
const told = async (
  prefix: string,
  fromPosition: Position | typeof START,
  write: () => Promise<unknown> = async () => undefined,
  isEnough: (sofar: Told) => boolean = () => true,
): Promise<Told> => {
  const sofar: Told = { checkpoints: [], seen: [] };
  const checkpointReached = async (_: unknown, position: Position) => void sofar.checkpoints.push(position);
  const filter = streamNameFilter({ prefixes: [prefix], maxSearchWindow: 32, checkpointInterval: 1, checkpointReached });
  const subscription = talk.client.subscribeToAll({ fromPosition, filter });
  let isLive = false;
  subscription.on('data', ({ event }) => void sofar.seen.push(event?.type)).on('caughtUp', () => void (isLive = true));
  await eventually(() => isLive);
  await write();
  await eventually(() => isEnough(sofar));
  await subscription.unsubscribe();
  return sofar;
};

const noise = (count: number) => () => talk.append('noise', Array<string>(count).fill('noise'));

/** The position of the last event of a stream. */
const lastOf = async (stream: string): Promise<Position | typeof START> => (await talk.events(stream)).at(-1)?.position ?? START;

const LARGEST: Position = { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n };

describe('checkpoints of a filtered subscription', () => {
  test('where nothing passes in a short log: one that stands for the end, and none after it', async () => {
    expect((await told('nothing', START, noise(40))).checkpoints).toEqual([LARGEST]);
  });

  test('resumed from the one that stands for the end, miss what is there', async () => {
    await talk.append('wanted', ['wanted']);
    expect((await told('nothing', START)).checkpoints).toEqual([LARGEST]);
    expect((await told('wanted', LARGEST)).seen).toEqual([]);
    expect((await told('wanted', START)).seen).toEqual(['wanted']);
  });

  test('where nothing passes in a longer one: where pages begin, with no prepare position, and good to resume from', async () => {
    await noise(70)();
    const { checkpoints } = await told('wanted', START);
    expect(checkpoints).toEqual([
      { commit: 0n, prepare: 0n },
      { commit: expect.any(BigInt), prepare: 0n },
    ]);
    await talk.append('wanted', ['wanted']);
    for (const checkpoint of checkpoints) expect((await told('wanted', checkpoint)).seen).toEqual(['wanted']);
  });

  test('live: one for every interval of what was considered', async () => {
    await talk.append('wanted', ['wanted']);
    const write = async () => {
      for (let n = 0; n < 65; n += 1) await talk.append('noise', ['noise']);
    };
    const { checkpoints } = await told('wanted', await lastOf('wanted'), write, (sofar) => sofar.checkpoints.length >= 2);
    const positions = (await talk.events('noise')).map(({ position }) => position);
    expect(checkpoints).toEqual([positions[31], positions[63]]);
  });
});

test('a client that falls behind is caught up, and misses nothing', async () => {
  const types = Array.from({ length: 500 }, (_, n) => `e${n}`);
  const write = async () => {
    await talk.append('wanted', types);
    await talk.append('wanted', ['last']);
  };
  const { seen } = await told('wanted', START, write, (sofar) => sofar.seen.includes('last'));
  expect(seen).toEqual([...types, 'last']);
});
