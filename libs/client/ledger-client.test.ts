import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { LedgerClient, LedgerProblem, LedgerUnreachable } from './index.js';

type Handler = (request: IncomingMessage, response: ServerResponse, attempt: number) => void;

const servers: Server[] = [];
const closeAll = async (): Promise<void> => {
  for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed));
};
afterEach(closeAll);

const aLedger = async (handler: Handler): Promise<string> => {
  let attempt = 0;
  const listening = createServer((request, response) => handler(request, response, (attempt += 1)));
  servers.push(listening);
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
};

const aClient = (url: string, retries = 2) => new LedgerClient({ url, credentials: { token: 'secret' }, retries });
const problem = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ code, detail: 'as it is', faults: [{ path: 'a', message: 'expected b' }] }));
};

describe('a client of the ledger', () => {
  test('signs in with its token, or with its API key', async () => {
    const url = await aLedger(({ headers }, response) => {
      response.end(JSON.stringify({ authorization: headers.authorization, key: headers['x-api-key'] }));
    });
    expect(await aClient(url).get('/v1/ledger')).toEqual({ authorization: 'Bearer secret' });
    expect(await new LedgerClient({ url, credentials: { apiKey: 'pl_1' } }).get('/v1/ledger')).toEqual({ key: 'pl_1' });
  });

  test('asks query-api where that is a process of its own', async () => {
    const url = await aLedger((_, response) => response.end('"a command"'));
    const queriesUrl = await aLedger((_, response) => response.end('"a query"'));
    const client = new LedgerClient({ url, queriesUrl, credentials: { token: 'secret' } });
    expect([await client.get('/v1/ledger'), await client.post('/v1/commands/set-goal', {})]).toEqual(['a query', 'a command']);
  });

  test('sends commands under their key, and tells a first answer from its repetition', async () => {
    const url = await aLedger(({ headers, url: path, method }, response, attempt) => {
      if (attempt > 1) response.setHeader('idempotency-replayed', 'true');
      response.end(JSON.stringify([method, path, headers['idempotency-key']]));
    });
    const client = aClient(url);
    const answer = ['POST', '/v1/commands/set-goal', 'k'];
    expect(await client.dispatch('set-goal', {}, 'k')).toEqual({ answer, replayed: false });
    expect(await client.dispatch('set-goal', {}, 'k')).toEqual({ answer, replayed: true });
  });

  test('tries again while the ledger is busy, and tells the problem when it stays so', async () => {
    let attempts = 0;
    const url = await aLedger((_, response, attempt) => {
      attempts = attempt;
      if (attempt < 3) problem(response, 503, 'store-unavailable');
      else response.end('{}');
    });
    expect(await aClient(url).get('/v1/ledger')).toEqual({});
    expect(attempts).toBe(3);
  });

  test('tells at once what is not to be had by trying again', async () => {
    let attempts = 0;
    const url = await aLedger((_, response, attempt) => {
      attempts = attempt;
      problem(response, 409, 'projection-refused');
    });
    const refused = await aClient(url)
      .post('/v1/projections/x/rebuild', {})
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LedgerProblem);
    expect(refused).toMatchObject({
      status: 409,
      code: 'projection-refused',
      message: 'projection-refused: as it is\n  a: expected b',
    });
    expect(attempts).toBe(1);
  });

  test('tells the status of an answer that is no problem document', async () => {
    const url = await aLedger((_, response) => {
      response.writeHead(418, 'Teapot');
      response.end('<html>');
    });
    await expect(aClient(url).get('/v1/ledger')).rejects.toThrow('unknown: answered 418 Teapot');
  });

  test('says that nothing answers, where nothing does', async () => {
    const url = await aLedger((_, response) => response.end());
    await closeAll();
    const unreachable = await aClient(url, 1)
      .get('/v1/ledger')
      .catch((error: unknown) => error);
    expect(unreachable).toBeInstanceOf(LedgerUnreachable);
    expect(unreachable).toMatchObject({ message: `no ledger answers at ${url} (ECONNREFUSED)` });
  });

  test('reads lines as they come, however they are cut on the way', async () => {
    const url = await aLedger(({ headers }, response) => {
      response.write(`${headers.accept}\n{"a":`);
      setTimeout(() => response.end('1}\nlast'), 5);
    });
    expect(await Array.fromAsync(aClient(url).lines('/v1/goals', 'application/x-ndjson'))).toEqual([
      'application/x-ndjson',
      '{"a":1}',
      'last',
    ]);
  });
});
