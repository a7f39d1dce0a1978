import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startEventStoreDbProcess, type StandInProcess } from './index.js';
import { Conversation } from './probe/conversation.js';

let standIn: StandInProcess;
let talk: Conversation;

beforeAll(async () => {
  standIn = await startEventStoreDbProcess();
  talk = new Conversation(standIn.connectionString, '');
});
afterAll(async () => {
  await talk.dispose();
  await standIn.stop();
});

describe('a stand-in in a process of its own', () => {
  test('serves, and can be made to fail from outside', async () => {
    expect((await talk.append('a', ['first'])).nextExpectedRevision).toBe(0n);
    await standIn.loseAppends({ when: 'after' });
    await expect(talk.append('a', ['second'])).rejects.toMatchObject({ code: 14 });
    await standIn.heal();
    expect((await talk.append('a', ['third'])).nextExpectedRevision).toBe(2n);
  });

  test('says what it does not understand', async () => {
    await expect(standIn.slowDown({ milliseconds: -1 })).rejects.toThrow('slowDown: /milliseconds must be >= 0');
  });

  test('does not start on a port that is taken, and says so', async () => {
    await expect(startEventStoreDbProcess({ port: standIn.port })).rejects.toThrow('EADDRINUSE');
  });

  test('ends when it is asked to, also after it was stopped in its tracks', async () => {
    const other = await startEventStoreDbProcess();
    await other.kill('SIGSTOP');
    await other.stop();
    const client = new Conversation(other.connectionString, '');
    await expect(client.append('a', ['first'])).rejects.toMatchObject({ code: 14 });
    await client.dispose();
  });
});
