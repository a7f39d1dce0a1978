import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ANY, NO_STREAM } from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startEventStoreDbStandIn, type StandIn } from '../index.js';
import { Conversation, event } from '../probe/conversation.js';

let standIn: StandIn;
let talk: Conversation;
let stream: string;

beforeAll(async () => {
  standIn = await startEventStoreDbStandIn();
});
beforeEach(() => {
  talk = new Conversation(standIn.connectionString, '');
  stream = randomUUID();
});
afterEach(async () => {
  await standIn.heal();
  await talk.dispose();
});
afterAll(() => standIn.stop());

/** What becomes of a promise within a moment: its outcome, the name of its error, or nothing yet. */
const soon = (promise: Promise<unknown>): Promise<string> =>
  Promise.race([
    promise.then(
      () => 'done',
      (error: Error) => error.constructor.name,
    ),
    sleep(150).then(() => 'nothing yet'),
  ]);

const stored = async (): Promise<readonly string[]> => (await talk.events(stream)).map(({ type }) => type);

describe('an append that is lost', () => {
  test('before it was stored, is not there', async () => {
    await standIn.loseAppends({ when: 'before', skip: 1 });
    await talk.append(stream, ['first'], NO_STREAM);
    await expect(talk.append(stream, ['second'], 0n)).rejects.toMatchObject({ type: 'unavailable', code: 14 });
    expect(await stored()).toEqual(['first']);
  });

  test('after it was stored, is there, and can be repeated', async () => {
    const again = [event('first')];
    await standIn.loseAppends({ when: 'after' });
    const append = () => talk.client.appendToStream(stream, again, { expectedRevision: NO_STREAM });
    await expect(append()).rejects.toMatchObject({ type: 'unavailable', code: 14 });
    expect(await stored()).toEqual(['first']);
    expect((await append()).nextExpectedRevision).toBe(0n);
    expect(await stored()).toEqual(['first']);
  });

  test('as often as was asked for, is followed by one that is not', async () => {
    await standIn.loseAppends({ when: 'before', count: 2 });
    const outcomes: string[] = [];
    for (let n = 0; n < 3; n += 1) outcomes.push(await soon(talk.append(stream, [`${n}`])));
    expect(outcomes).toEqual(['UnavailableError', 'UnavailableError', 'done']);
  });

  test.each([
    ['timeout', 'DeadlineExceededError'],
    ['not-ready', 'UnknownError'],
  ] as const)('by a server that says %s, is a %s', async (as, name) => {
    await standIn.loseAppends({ when: 'before', as });
    expect(await soon(talk.append(stream, ['first']))).toBe(name);
  });

  test.each([
    ['timeout', 'TimeoutError'],
    ['not-ready', 'UnavailableError'],
  ] as const)('with credentials, by a server that says %s, is a %s', async (as, name) => {
    await standIn.loseAppends({ when: 'before', as });
    const credentials = { username: 'admin', password: 'changeit' };
    expect(await soon(talk.client.appendToStream(stream, [event('first')], { credentials }))).toBe(name);
  });
});

describe('a server', () => {
  test('that is slow, is waited for', async () => {
    await standIn.slowDown({ milliseconds: 300 });
    const appending = talk.append(stream, ['first']);
    expect(await soon(appending)).toBe('nothing yet');
    expect((await appending).success).toBe(true);
  });

  test('that is frozen, answers once it is thawed', async () => {
    await talk.append(stream, ['first']);
    await standIn.freeze();
    const appending = talk.append(stream, ['second']);
    expect(await soon(appending)).toBe('nothing yet');
    await standIn.thaw();
    expect((await appending).nextExpectedRevision).toBe(1n);
  });

  test('that is down, refuses at once, and works with the same client once it is up', async () => {
    await talk.append(stream, ['first']);
    await standIn.down();
    await expect(talk.append(stream, ['second'])).rejects.toMatchObject({ code: 14 });
    await expect(stored()).rejects.toMatchObject({ type: 'unavailable' });
    await standIn.up();
    await talk.append(stream, ['second']);
    expect(await stored()).toEqual(['first', 'second']);
  });

  test('that was restarted, has its log, and forgets what it wrote at no exact revision', async () => {
    const loose = [event('loose')];
    const append = () => talk.client.appendToStream(stream, loose, { expectedRevision: ANY });
    await append();
    await append();
    expect(await stored()).toEqual(['loose']);
    await standIn.restart();
    await append();
    expect(await stored()).toEqual(['loose', 'loose']);
    await talk.client.appendToStream(stream, loose, { expectedRevision: NO_STREAM });
    expect(await stored()).toEqual(['loose', 'loose']);
  });

  test('that was wiped, knows nothing of before', async () => {
    await talk.append(stream, ['first']);
    await standIn.wipe();
    await expect(stored()).rejects.toMatchObject({ type: 'stream-not-found' });
    expect((await talk.append(stream, ['first'], NO_STREAM)).nextExpectedRevision).toBe(0n);
  });
});
