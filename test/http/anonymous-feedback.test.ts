import { createHash, randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { readModels } from '#projections';
import { RunningLedger } from '../support/running-ledger.js';

const [partnerId, programId, invitationId] = ['orgenics-ltd', 'scms', 'how-it-goes'];
const effectiveFrom = '2005-10-01';
const route = '/v1/commands/give-anonymous-feedback';
const secret = 'Nobody dares to say this aloud';
const tokens = Array.from({ length: 6 }, () => randomBytes(32).toString('base64url'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const logged: string[] = [];
const inMemory = pino(
  { level: 'trace' },
  new Writable({
    write(line, _, done) {
      logged.push(String(line));
      done();
    },
  }),
);

let ledger: RunningLedger;
let position: string;

const answer = (token: string | undefined, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(route, ledger.ledger.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      partnerId,
      programId,
      invitationId,
      token,
      themes: [{ themeId: 'communication', rating: 2, words: secret }],
    }),
  });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

beforeAll(async () => {
  ledger = await RunningLedger.start({}, undefined, inMemory);
  const calendar = {
    timeZone: 'UTC',
    fiscalYear: { kind: 'calendar-months', startMonth: 10, namedFor: 'end' },
    closingPeriod: 'month',
  };
  await ledger.accept('define-program', { programId, name: 'P', calendar, effectiveFrom });
  await ledger.accept('register-partner', { partnerId, name: 'O', type: 'maker', markets: [], effectiveFrom });
  await ledger.accept('enrol-partner', { partnerId, programId, from: effectiveFrom });
  ({ position } = await ledger.accept('invite-feedback', {
    partnerId,
    programId,
    invitationId,
    from: 'partner',
    about: 'vendor',
    respondBy: '9000-01-01',
    tokenHashes: tokens.map(sha256),
  }));
  // While it starts it names its routes.
  logged.splice(0);
});
afterAll(() => ledger.destroy());

describe('anonymous feedback over HTTP', () => {
  test('is taken without credentials, and the answer says no more than that it is in', async () => {
    const response = await answer(tokens[0]);
    expect([response.status, await response.json()]).toEqual([201, { accepted: true }]);
    for (const header of ['etag', 'idempotency-key']) expect(response.headers.get(header)).toBeNull();
  });

  test('is taken once a token', async () => {
    const again = await answer(tokens[0]);
    expect([again.status, await codeOf(again)]).toEqual([422, 'feedback-token-spent']);
    const unknown = await answer(randomBytes(32).toString('base64url'));
    expect([unknown.status, await codeOf(unknown)]).toEqual([422, 'feedback-token-unknown']);
  });

  test('leaves nothing in the log of requests, whatever the answer, and nothing to be measured', async () => {
    await answer(tokens[1], { 'x-correlation-id': 'deal-7', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` });
    await answer('malformed');
    await ledger.get('/v1/partners');
    expect(logged.filter((line) => line.includes('/v1/partners'))).not.toEqual([]);
    const told = [...logged, await (await ledger.get('/metrics')).text()].join('\n');
    for (const trace of ['anonymous-feedback', 'AnonymousFeedback', 'deal-7', secret]) expect(told).not.toContain(trace);
  });

  test('is in no read model, history or audit trail, as it is or as of any time', async () => {
    const fresh = String(BigInt(position) + 2n).padStart(20, '0');
    const paths = [
      ...readModels.map(({ name }) => `/v1/${name}?after=${fresh}`),
      `/v1/partners/${partnerId}/history`,
      `/v1/partners/${partnerId}/history?direction=backward`,
    ];
    for (const path of paths) {
      const text = await (await ledger.get(path)).text();
      expect([path, text.includes(secret), text.includes('AnonymousFeedbackGiven')]).toEqual([path, false, false]);
    }
  });

  test('cannot be read under the id of its stream either', async () => {
    const history = await (await ledger.get(`/v1/partners/${partnerId}/history`)).text();
    const [, ballotBoxId] = /"ballotBoxId":"([^"]+)"/.exec(history) ?? [];
    const id = `anonymous-${ballotBoxId}@0`;
    expect(id).toMatch(/^anonymous-[0-9a-f-]{36}@0$/);
    for (const path of [`/v1/audit-trail/${id}`, `/v1/audit-trail/${id}?asOf=${'9'.repeat(20)}`])
      expect([path, (await ledger.get(path)).status]).toEqual([path, 404]);
  });
});
