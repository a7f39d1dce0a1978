import { describe, expect, test } from '@jest/globals';
import { LedgerProblem } from './errors.js';
import { HttpSender } from './http-sender.js';

interface Sent {
  readonly route: string;
  readonly body: unknown;
  readonly key: string;
}

type Answer = { readonly answer: unknown; readonly replayed?: boolean } | Error;

/** Stands for a client: gives the answers in their order, and remembers what was sent. */
const aClient = (...answers: readonly Answer[]) => {
  const sent: Sent[] = [];
  const dispatch = async <Result>(route: string, body: unknown, key: string) => {
    sent.push({ route, body, key });
    const answer = answers[sent.length - 1] ?? new Error('nothing more was to be sent');
    if (answer instanceof Error) throw answer;
    return { answer: answer.answer as Result, replayed: answer.replayed ?? false };
  };
  return { dispatch, sent };
};

const AT_ONCE = { retries: 2, minTimeout: 0, maxTimeout: 0, randomize: false };
const senderOf = (client: ReturnType<typeof aClient>) =>
  new HttpSender(
    client,
    (command) => command.toLowerCase(),
    (command) => (command === 'Record' ? { route: 'records', limit: 3 } : undefined),
    AT_ONCE,
  );

const bodies = [{ n: 1 }, { n: 2 }, { n: 3 }];
const accepted = { status: 'accepted', position: '7' };
const items = (...outcomes: readonly object[]) => ({ answer: { items: outcomes } });

describe('one command', () => {
  test.each([
    ['accepted', { answer: { position: '7', eventIds: ['e'] } }],
    ['unchanged', { answer: { position: '7', eventIds: [] } }],
    ['replayed', { answer: { position: '7', eventIds: ['e'] }, replayed: true }],
  ])('is %s as the ledger says, under the key', async (status, answer) => {
    const client = aClient(answer);
    expect(await senderOf(client).send('Enrol', { n: 1 }, 'key')).toEqual({ status, position: '7' });
    expect(client.sent).toEqual([{ route: 'enrol', body: { n: 1 }, key: 'key' }]);
  });

  test('that the ledger refuses is refused with its code and every fault', async () => {
    const faults = [
      { path: 'from', message: 'expected a date' },
      { path: '', message: 'expected an object' },
    ];
    const send = (problem: LedgerProblem) => senderOf(aClient(problem)).send('Enrol', {}, 'key');
    expect(await send(new LedgerProblem(400, 'body-malformed', 'see faults', faults))).toEqual({
      status: 'refused',
      code: 'body-malformed',
      reason: 'from: expected a date; expected an object',
    });
    expect(await send(new LedgerProblem(422, 'partner-unknown', 'no such partner'))).toEqual({
      status: 'refused',
      code: 'partner-unknown',
      reason: 'no such partner',
    });
  });

  test.each([401, 403, 500, 503])(
    'that is answered with %d stops the sending: it says nothing of the command',
    async (status) => {
      await expect(senderOf(aClient(new LedgerProblem(status, 'any', 'any'))).send('Enrol', {}, 'key')).rejects.toThrow(
        LedgerProblem,
      );
    },
  );
});

describe('a batch', () => {
  test('has an outcome for each command, in their order', async () => {
    const refused = { status: 'refused', code: 'metric-unknown', detail: 'expected another' };
    const outcomes = await senderOf(aClient(items(accepted, refused, { ...accepted, status: 'replayed' }))).sendBatch(
      'Record',
      bodies,
      'key',
    );
    expect(outcomes).toEqual([
      { status: 'accepted', position: '7' },
      { status: 'refused', code: 'metric-unknown', reason: 'expected another' },
      { status: 'replayed', position: '7' },
    ]);
  });

  test('with malformed commands is sent again without them, under a key of its own, and they alone are refused', async () => {
    const faults = [
      { path: 'items.1.n', message: 'expected a text' },
      { path: 'items.1', message: 'expected no such field' },
    ];
    const client = aClient(new LedgerProblem(400, 'body-malformed', 'see faults', faults), items(accepted, accepted));
    expect(await senderOf(client).sendBatch('Record', bodies, 'key')).toEqual([
      accepted,
      { status: 'refused', code: 'body-malformed', reason: 'n: expected a text; expected no such field' },
      accepted,
    ]);
    expect(client.sent[1]).toEqual({ route: 'records', body: { items: [{ n: 1 }, { n: 3 }] }, key: 'key/sound' });
  });

  test('that is malformed as a whole stops the sending', async () => {
    const problem = new LedgerProblem(400, 'body-malformed', 'see faults', [{ path: 'items', message: 'expected a list' }]);
    await expect(senderOf(aClient(problem)).sendBatch('Record', bodies, 'key')).rejects.toBe(problem);
  });

  test('of which an item is refused for what passes is sent again as it was', async () => {
    const busy = { status: 'refused', code: 'race-lost', detail: 'others came first' };
    const client = aClient(items(accepted, busy, accepted), items(accepted, accepted, accepted));
    expect(await senderOf(client).sendBatch('Record', bodies, 'key')).toEqual([accepted, accepted, accepted]);
    expect(client.sent[1]).toEqual(client.sent[0]);
  });

  test('of which an item is refused so again and again stops the sending', async () => {
    const full = { status: 'refused', code: 'store-unavailable', detail: 'the disk is full' };
    const client = aClient(...[1, 2, 3, 4].map(() => items(full)));
    await expect(senderOf(client).sendBatch('Record', [{ n: 1 }], 'key')).rejects.toThrow('the disk is full');
    expect(client.sent).toHaveLength(1 + AT_ONCE.retries);
  });

  test('that is too large goes in two halves, and a command that is too large alone is refused', async () => {
    const tooLarge = new LedgerProblem(413, 'body-too-large', 'at most 4 MiB');
    const client = aClient(tooLarge, items(accepted, accepted), tooLarge);
    expect(await senderOf(client).sendBatch('Record', bodies, 'key')).toEqual([
      accepted,
      accepted,
      { status: 'refused', code: 'body-too-large', reason: 'at most 4 MiB' },
    ]);
    expect(client.sent.map(({ key }) => key)).toEqual(['key', 'key/1', 'key/2']);
  });
});
