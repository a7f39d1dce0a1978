import { START, binaryEvent, excludeSystemEvents } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startEventStoreDbStandIn, type StandIn } from './index.js';
import { Conversation } from './probe/conversation.js';

let standIn: StandIn;
let talk: Conversation;

const link = (to: string) => binaryEvent({ type: '$>', data: Buffer.from(to) });

beforeAll(async () => {
  standIn = await startEventStoreDbStandIn();
  talk = new Conversation(standIn.connectionString, '');
  await talk.append('a', ['first']);
  await talk.append('b', ['second']);
  await talk.client.appendToStream('$ce-all', [link('0@a'), link('0@b'), link('7@a')]);
  await talk.client.deleteStream('b');
});
afterAll(async () => {
  await talk.dispose();
  await standIn.stop();
});

describe('links', () => {
  test('that are not resolved, come as they are', async () => {
    const data: unknown[] = [];
    for await (const { event } of talk.client.readStream('$ce-all')) data.push(Buffer.from(event?.data as Uint8Array).toString());
    expect(data).toEqual(['0@a', '0@b', '7@a']);
  });

  test('that are resolved, come with their event, where it is still there', async () => {
    const found: unknown[] = [];
    for await (const { event, link } of talk.client.readStream('$ce-all', { resolveLinkTos: true }))
      found.push([event?.type, link?.type]);
    expect(found).toEqual([
      ['first', '$>'],
      [undefined, '$>'],
      [undefined, '$>'],
    ]);
  });
});

test('the log holds what the server writes for itself, and a filter leaves it out', async () => {
  const all: (string | undefined)[] = [];
  for await (const { event } of talk.client.readAll()) all.push(event?.type);
  expect(all).toEqual(expect.arrayContaining(['$UserCreated', '$statsCollected', '$metadata', '$>']));
  const { seen } = await talk.heard({ fromPosition: START, filter: excludeSystemEvents() }, ({ signals }) => signals.length > 0);
  expect(seen).toEqual(['first', 'second']);
});
