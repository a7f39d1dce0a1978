import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** Another application on the same server. */
export interface OtherApplication {
  /** Writes so many events to a stream of its own choice. */
  write(stream: string, count?: number, type?: string): Promise<void>;
  /** Writes a link to the first event of a stream, as the server's projections do. */
  link(from: string, to: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts another application on the server. */
export const otherApplication = (connectionString: string): OtherApplication => {
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    async write(stream, count = 1, type = 'OrderPlaced') {
      await client.appendToStream(
        stream,
        Array.from({ length: count }, (_, n) => jsonEvent({ type, data: { n } })),
      );
    },
    async link(from, to) {
      await client.appendToStream(from, [
        {
          id: globalThis.crypto.randomUUID(),
          contentType: 'application/octet-stream',
          type: '$>',
          data: Buffer.from(`0@${to}`),
          metadata: undefined,
        },
      ]);
    },
    stop: () => client.dispose(),
  };
};
