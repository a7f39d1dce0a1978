import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { figureOf, rateBeside, type Row } from './figure.js';
import { startReference } from './reference/http.js';
import { aDelivery, aPartner, exampleProgram } from './support/example.js';
import { inFolder } from './support/folder.js';
import { startServer, type Server } from './support/server.js';
import { routeOf } from '#catalogue';
import type { Dispatchable } from '#kernel';

const CONNECTIONS = 50;
const PARTNERS = 50;
const SECONDS = 5;
const RUNS = 3;
const ROUTE = `/v1/commands/${routeOf('RecordMetric')}`;

type Target = Pick<Server, 'url' | 'token'>;

const headersOf = ({ token }: Pick<Server, 'token'>, key: string) => ({
  'content-type': 'application/json',
  'idempotency-key': key,
  ...(token !== '' && { authorization: `Bearer ${token}` }),
});

const dispatch = async (server: Server, { command, body }: Dispatchable): Promise<void> => {
  const init = { method: 'POST', body: JSON.stringify(body), headers: headersOf(server, randomUUID()) };
  const response = await fetch(`${server.url}/v1/commands/${routeOf(command)}`, init);
  if (response.status !== 201) throw new Error(`${command}: ${await response.text()}`);
};

/** The rules of the example, and partners that take part in it. */
const prepare = async (server: Server): Promise<void> => {
  for (const command of exampleProgram()) await dispatch(server, command);
  for (let n = 0; n < PARTNERS; n += 1) for (const command of aPartner(`p${n}`)) await dispatch(server, command);
};

let made = 0;

/** A measurement like no other, of partners and months in turn. */
const nextBody = (): string => {
  made += 1;
  const month = String((Math.floor(made / PARTNERS) % 12) + 1).padStart(2, '0');
  return JSON.stringify(aDelivery(`p${made % PARTNERS}`, String(made), `2011-${month}-20`));
};

/** Requests a second, all of them answered as wanted. */
const requestsPerSecond = async (target: Target, seconds: number): Promise<number> => {
  const { requests, duration, non2xx, errors } = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          method: 'POST',
          path: ROUTE,
          body: nextBody(),
          headers: headersOf(target, `bench-${made}`),
        }),
      },
    ],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} requests were refused, ${errors} failed`);
  return requests.total / duration;
};

/** RecordMetric over HTTP with all that the ledger does, beside the route with its validation alone: by the write side alone, and by all in one. */
export const run = (): Promise<readonly Row[]> =>
  inFolder(async (folder) => {
    const reference = await startReference();
    const bare = { url: reference.url, token: '' };
    const rows: Row[] = [];
    for (const app of ['command-api', 'standalone']) {
      const server = await startServer(app, `${folder}/${app}`);
      await prepare(server);
      for (const target of [server, bare]) await requestsPerSecond(target, 2);
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < RUNS; turn += 1) {
        ours.push(await requestsPerSecond(server, SECONDS));
        theirs.push(await requestsPerSecond(bare, SECONDS));
      }
      await server.stop();
      const what =
        app === 'standalone' ? 'RecordMetric, read models folded in the same process' : 'RecordMetric, the write side alone';
      rows.push(
        rateBeside(what, figureOf(ours, 'requests/s'), figureOf(theirs, 'requests/s'), app === 'standalone' ? undefined : 0.5),
      );
    }
    await reference.stop();
    return rows;
  });
