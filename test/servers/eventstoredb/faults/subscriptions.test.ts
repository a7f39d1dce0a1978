import { START, streamNameFilter, type Position, type SubscribeToAllOptions } from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startEventStoreDbStandIn, type StandIn } from '../index.js';
import { Conversation, eventually, type Heard } from '../probe/conversation.js';

const TYPES = Array.from({ length: 50 }, (_, n) => `e${n}`);

let standIn: StandIn;
let talk: Conversation;

beforeAll(async () => {
  standIn = await startEventStoreDbStandIn();
  talk = new Conversation(standIn.connectionString, 'own-');
  await talk.append('a', TYPES);
});
afterEach(() => standIn.heal());
afterAll(async () => {
  await talk.dispose();
  await standIn.stop();
});

const own: SubscribeToAllOptions = { fromPosition: START, filter: streamNameFilter({ prefixes: ['own-'] }) };
const hasEnded = ({ signals }: Heard): boolean => signals.some((signal) => signal !== 'caughtUp');

describe('a subscription', () => {
  test('that is cut in the middle, has an error and no end', async () => {
    await standIn.cutSubscriptions({ afterEvents: 40 });
    const { seen, signals } = await talk.heard(own, hasEnded);
    expect([seen, signals]).toEqual([TYPES.slice(0, 40), ['error:UnavailableError']]);
  });

  test('that is ended in the middle, has an end and no error', async () => {
    await standIn.endSubscriptions({ afterEvents: 40 });
    const { seen, signals } = await talk.heard(own, hasEnded);
    expect([seen, signals]).toEqual([TYPES.slice(0, 40), ['end']]);
  });

  test.each([
    ['cutSubscriptions', 'error:UnavailableError'],
    ['endSubscriptions', 'end'],
    ['cutConnections', 'error:UnavailableError'],
    ['restart', 'error:UnavailableError'],
    ['down', 'error:UnavailableError'],
  ] as const)('that is live, is ended by %s', async (fault, signal) => {
    let failing: Promise<void> | undefined;
    const { seen, signals } = await talk.heard(own, (heard) => {
      if (heard.signals.includes('caughtUp')) failing ??= standIn[fault]();
      return hasEnded(heard);
    });
    await failing;
    expect([seen, signals]).toEqual([TYPES, ['caughtUp', signal]]);
  });

  test('to a stream, is cut in the middle too', async () => {
    await standIn.cutSubscriptions({ afterEvents: 40 });
    const seen: unknown[] = [];
    let failed: Error | undefined;
    const subscription = talk.client.subscribeToStream('own-a');
    subscription.on('data', ({ event }) => void seen.push(event?.type)).on('error', (error) => void (failed = error));
    await eventually(() => failed !== undefined);
    expect([seen, failed]).toEqual([TYPES.slice(0, 40), expect.objectContaining({ type: 'unavailable' })]);
  });
});

test('an early checkpoint is told before the events that it covers, and one stands for the end of all', async () => {
  await standIn.checkpointEarly();
  const told: (Position | 'event')[] = [];
  const checkpointReached = async (_: unknown, position: Position) => void told.push(position);
  const filter = streamNameFilter({ prefixes: ['own-'], checkpointReached });
  const subscription = talk.client.subscribeToAll({ fromPosition: START, filter });
  subscription.on('data', () => void told.push('event'));
  await eventually(() => told.length > TYPES.length);
  await subscription.unsubscribe();
  const largest = 2n ** 64n - 1n;
  const [first, second, ...others] = told;
  expect(first).toEqual({ commit: largest, prepare: largest });
  expect(second).toEqual({ commit: expect.any(BigInt), prepare: 0n });
  expect(others.filter((one) => one === 'event')).toHaveLength(TYPES.length);
});
