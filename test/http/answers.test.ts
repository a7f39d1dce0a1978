import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningLedger, everything } from '../support/running-ledger.js';

let ledger: RunningLedger;
beforeAll(async () => {
  ledger = await RunningLedger.start();
});
afterAll(() => ledger.destroy());

const register = '/v1/commands/register-partner';
const aPartner = (partnerId: string) => ({ partnerId, name: partnerId, type: 'manufacturer', markets: ['nigeria'] });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('a command over HTTP', () => {
  test('is answered 201 with its revision as ETag, and again the same when it is repeated', async () => {
    const headers = { 'idempotency-key': 'k1', 'x-correlation-id': 'deal-7' };
    const first = await ledger.post(register, aPartner('a'), headers);
    expect([first.status, first.headers.get('etag'), first.headers.get('x-correlation-id')]).toEqual([201, '"0"', 'deal-7']);
    const again = await ledger.post(register, aPartner('a'), headers);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(await again.json()).toEqual(await first.json());
  });

  test('with the key of another body is answered 422', async () => {
    await ledger.post(register, aPartner('b'), { 'idempotency-key': 'k2' });
    const other = await ledger.post(register, { ...aPartner('b'), name: 'other' }, { 'idempotency-key': 'k2' });
    expect([other.status, await codeOf(other)]).toEqual([422, 'idempotency-key-reused']);
  });

  test('on an entity that has changed is answered 412 with the current ETag, which reads of the entity give too', async () => {
    const { position } = await ledger.accept('register-partner', aPartner('c'));
    await ledger.accept('update-partner-profile', { partnerId: 'c', name: 'C' });
    const update = { partnerId: 'c', name: 'C again' };
    const stale = await ledger.post('/v1/commands/update-partner-profile', update, { 'if-match': '"0"' });
    expect([stale.status, await codeOf(stale), stale.headers.get('etag')]).toEqual([412, 'revision-stale', '"1"']);
    const read = await ledger.get(`/v1/partners/c?after=${String(BigInt(position) + 1n).padStart(20, '0')}`);
    expect(read.headers.get('etag')).toBe('"1"');
    const fresh = await ledger.post('/v1/commands/update-partner-profile', update, { 'if-match': '"1"' });
    expect([fresh.status, fresh.headers.get('etag')]).toEqual([201, '"2"']);
  });

  test('that there is not is answered 404', async () => {
    const response = await ledger.post('/v1/commands/make-coffee', {});
    expect([response.status, await codeOf(response)]).toEqual([404, 'not-found']);
  });
});

describe('without credentials', () => {
  const anonymous = (path: string) => fetch(new URL(path, ledger.ledger.url));

  test('only liveness is open', async () => {
    expect((await anonymous('/health/live')).status).toBe(200);
    for (const path of [
      '/health/ready',
      '/metrics',
      '/docs',
      '/docs/page.js',
      '/v1/openapi.json',
      '/v1/partners',
      '/v1/ledger',
      '/v1/projections',
    ])
      expect([path, (await anonymous(path)).status]).toEqual([path, 401]);
  });

  test('a token signed by another key, expired, or of another algorithm is no credential', async () => {
    const token = await ledger.tokenFor(everything);
    const [header, payload] = token.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const expired = await ledger.ledger.signToken(everything, '-1s');
    for (const forged of [`${header}.${payload}.AAAA`, unsigned, expired, 'x'])
      expect((await ledger.get('/v1/partners', { authorization: `Bearer ${forged}` })).status).toBe(401);
  });
});

describe('credentials of one partner', () => {
  test('see and change that partner only; another one is as one that does not exist', async () => {
    const { position } = await ledger.accept('register-partner', aPartner('mine'));
    await ledger.accept('register-partner', aPartner('theirs'));
    const scopes = ['read', 'audit', 'commands:metrics'];
    const token = await ledger.tokenFor({ subject: 'p', kind: 'partner', side: 'partner', partnerId: 'mine', scopes });
    const bound = { authorization: `Bearer ${token}` };
    const list = (await (await ledger.get(`/v1/partners?after=${position}`, bound)).json()) as { data: { id: string }[] };
    expect(list.data.map(({ id }) => id)).toEqual(['mine']);
    for (const path of ['/v1/partners/X', '/v1/partners/X/history', '/v1/partners/X/state']) {
      const [theirs, nobodys] = await Promise.all(['theirs', 'nobody'].map((id) => ledger.get(path.replace('X', id), bound)));
      expect([theirs?.status, nobodys?.status]).toEqual([404, 404]);
      expect(
        String(await theirs?.text())
          .replaceAll('theirs', 'nobody')
          .replace(/"instance":"[^"]*"/, ''),
      ).toBe(String(await nobodys?.text()).replace(/"instance":"[^"]*"/, ''));
    }
    const command = await ledger.post(register, aPartner('new'), bound);
    expect(command.status).toBe(403);
  });
});

describe('a list', () => {
  test('comes as JSON, CSV or NDJSON, and says how fresh it is', async () => {
    const { position } = await ledger.accept('register-partner', aPartner('listed'));
    const path = `/v1/partners?id=listed&fields=name&after=${position}`;
    const json = await ledger.get(path);
    expect(json.headers.get('ledger-lag-ms')).toBe('0');
    expect(await json.json()).toMatchObject({ data: [{ id: 'listed' }], freshness: { lag: 0, unfinishedJobs: 0 } });
    const csv = await ledger.get(path, { accept: 'text/csv' });
    expect((await csv.text()).split('\n')[0]).toBe('id,name');
    const lines = await ledger.get(path, { accept: 'application/x-ndjson' });
    expect(JSON.parse((await lines.text()).trim())).toMatchObject({ id: 'listed' });
    expect((await ledger.get(path, { accept: 'image/png' })).status).toBe(406);
  });

  test('with an unknown parameter is refused, naming it', async () => {
    const response = await ledger.get('/v1/partners?colour=red');
    expect(await response.json()).toMatchObject({ code: 'query-malformed', faults: [{ path: 'colour' }] });
  });

  test('waits for a position, and refuses one of another ledger', async () => {
    const response = await ledger.get(`/v1/partners?after=${'9'.repeat(20)}`);
    expect([response.status, await codeOf(response)]).toEqual([422, 'position-unknown']);
  });
});

test('an acknowledged command is there after a stop and a start', async () => {
  const first = await RunningLedger.start();
  const { position } = await first.accept('register-partner', aPartner('kept'));
  await first.stop();
  const second = await RunningLedger.start({}, first.folder);
  expect((await second.get(`/v1/partners/kept?after=${position}`)).status).toBe(200);
  await second.destroy();
});
