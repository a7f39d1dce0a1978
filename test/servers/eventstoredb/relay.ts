import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const HOST = '127.0.0.1';

interface Connection {
  readonly client: Socket;
  readonly upstream: Socket;
}

/**
 * Stands between clients and the services, so that connections can fail as they do when a server does: refused, cut, or silent
 * with its pings unanswered.
 */
export class Relay {
  readonly #connections = new Set<Connection>();
  #server: Server | undefined;
  #port: number;
  #isFrozen = false;

  constructor(
    private readonly upstreamPort: number,
    port: number,
  ) {
    this.#port = port;
  }

  /** Where clients connect; known once it has listened. */
  get port(): number {
    return this.#port;
  }

  /** Lets clients connect: on the same port each time. */
  async up(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = createServer((client) => this.#connect(client));
    server.listen(this.#port, HOST);
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Refuses clients, and cuts all that are connected. */
  async down(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    this.#isFrozen = false;
    const closed = once(server, 'close');
    server.close();
    this.cutAll();
    await closed;
  }

  /** Cuts all that are connected, and accepts them again. */
  cutAll(): void {
    for (const connection of this.#connections) cut(connection);
  }

  /** Cuts the connection whose calls come from that peer, `host:port` of its upstream end. */
  drop(peer: string): void {
    const port = Number(peer.slice(peer.lastIndexOf(':') + 1));
    for (const connection of this.#connections) if (connection.upstream.localPort === port) cut(connection);
  }

  /** Passes nothing on in either direction. */
  freeze(): void {
    this.#isFrozen = true;
    for (const { client, upstream } of this.#connections) {
      client.unpipe(upstream).pause();
      upstream.unpipe(client).pause();
    }
  }

  /** Passes on what has come in the meantime, and all that follows. */
  thaw(): void {
    if (!this.#isFrozen) return;
    this.#isFrozen = false;
    for (const connection of this.#connections) join(connection);
  }

  #connect(client: Socket): void {
    const upstream = connect(this.upstreamPort, HOST);
    const connection = { client, upstream };
    this.#connections.add(connection);
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      socket.on('error', () => cut(connection));
      socket.on('close', () => {
        cut(connection);
        this.#connections.delete(connection);
      });
    }
    if (!this.#isFrozen) join(connection);
  }
}

const join = ({ client, upstream }: Connection): void => {
  client.pipe(upstream);
  upstream.pipe(client);
};

const cut = ({ client, upstream }: Connection): void => {
  client.destroy();
  upstream.destroy();
};
