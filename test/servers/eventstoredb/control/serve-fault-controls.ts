import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Value } from 'typebox/value';
import type { FaultControls } from '../faults/fault-controls.js';
import { FAULT_ARGUMENTS, isFault } from './fault-arguments.js';

const HOST = '127.0.0.1';

/** The control channel of a stand-in, while it is open. */
export interface ControlChannel {
  readonly url: string;
  close(): Promise<void>;
}

type Answer = readonly [status: number, text: string];

const answerTo = async (faults: FaultControls, request: IncomingMessage): Promise<Answer> => {
  const name = request.url?.slice(1) ?? '';
  if (request.method !== 'POST' || !isFault(name))
    return [404, `expected POST and one of: ${Object.keys(FAULT_ARGUMENTS).join(', ')}`];
  const argument: unknown = JSON.parse((await text(request)) || '{}');
  const [error] = Value.Errors(FAULT_ARGUMENTS[name], argument);
  if (error !== undefined) return [400, `${error.instancePath || 'the body'} ${error.message}`];
  const control = faults[name] as (checked: unknown) => Promise<void>;
  await control(argument);
  return [200, 'done'];
};

/** Lets other processes make a stand-in fail: `POST /<fault>`, its argument as JSON; none is an empty one. */
export async function serveFaultControls(faults: FaultControls, port: number): Promise<ControlChannel> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [status, words] = await answerTo(faults, request).catch((error: Error): Answer => [400, error.message]);
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
  };
  const server = createServer((request, response) => void respond(request, response));
  server.listen(port, HOST);
  await once(server, 'listening');
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
