import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linearization, type Operation } from '../linearizability/linearizable.js';
import { revisions, type Change, type Changed } from '../linearizability/revisions.js';
import { Pair } from './support/pair.js';

type Call = Operation<Change, Changed>;

const PARTNERS = Array.from({ length: 20 }, (_, number) => `partner-${number}`);
const CLIENTS = 8;
const CALLS_EACH = 60;
const REGISTERED = 0;

let pair: Pair;
let writers: readonly string[];

beforeAll(async () => {
  pair = await Pair.start();
  const processes = [pair.open('command-api'), pair.open('command-api')];
  writers = await Promise.all(processes.map(({ ready }) => ready));
  for (const partnerId of PARTNERS)
    await pair.accept(writers[0] ?? '', 'register-partner', { partnerId, name: partnerId, type: 'reseller', markets: ['kenya'] });
}, 180_000);

afterAll(() => pair?.destroy(), 60_000);

const historyOf = new Map<string, Call[]>(PARTNERS.map((partnerId) => [partnerId, []]));
let names = 0;

const revisionIn = (etag: string | null): number => Number(/^"(\d+)"$/.exec(etag ?? '')?.[1]);

/** What the answer says of the change; `'none'` where it says that there was none, and nothing else. */
async function outcomeOf(response: Response): Promise<Changed | 'none' | undefined> {
  const answer = (await response.json()) as { readonly revision?: number; readonly code?: string };
  if (response.status === 201 && answer.revision !== undefined) return { accepted: answer.revision };
  if (answer.code === 'revision-stale') return { stale: revisionIn(response.headers.get('etag')) };
  if (answer.code === 'race-lost') return 'none';
  if (response.status === 503) return undefined;
  throw new Error(`an answer that no change expects: ${response.status} ${JSON.stringify(answer)}`);
}

/** Changes partners, one after the other, now on the revision that it saw last and now on whatever is there, through either process. */
async function client(number: number): Promise<void> {
  const seen = new Map<string, number>();
  for (let n = 0; n < CALLS_EACH; n += 1) {
    const partnerId = PARTNERS[(n * 7 + number * 3 + (n % 4)) % PARTNERS.length] ?? '';
    const ifMatch = n % 3 === 0 ? undefined : (seen.get(partnerId) ?? REGISTERED);
    const body = { partnerId, name: `Name ${(names += 1)}`, effectiveFrom: '2011-01-01' };
    const headers = { 'idempotency-key': `client-${number}-${n}`, ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }) };
    const asked = performance.now();
    const output = await pair
      .post(writers[(n + number) % writers.length] ?? '', 'update-partner-profile', body, headers)
      .then(outcomeOf, () => undefined);
    const answered = output === undefined ? Infinity : performance.now();
    if (output === 'none') continue;
    historyOf.get(partnerId)?.push({ input: { ifMatch }, output, asked, answered });
    if (output) seen.set(partnerId, 'accepted' in output ? output.accepted : output.stale);
  }
}

describe('commands of eight clients on twenty partners, through two processes at once, while answers of the log are lost', () => {
  beforeAll(async () => {
    const misbehave = setInterval(() => {
      const when = names % 2 === 0 ? 'before' : 'after';
      void pair.standIn?.loseAppends({ when, skip: 3, count: 2 });
    }, 400);
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
    clearInterval(misbehave);
    await pair.standIn?.heal();
  }, 180_000);

  test('many were accepted, many were refused as stale', () => {
    const outputs = [...historyOf.values()].flat().map(({ output }) => output);
    expect(outputs.filter((output) => output && 'accepted' in output).length).toBeGreaterThan(CALLS_EACH);
    expect(outputs.filter((output) => output && 'stale' in output).length).toBeGreaterThan(CLIENTS);
  });

  test.each(PARTNERS)('took effect one after the other on %s', (partnerId) => {
    const history = historyOf.get(partnerId) ?? [];
    expect(history.length).toBeGreaterThan(3);
    expect(linearization(history, revisions(REGISTERED))).toBeDefined();
  });
});
