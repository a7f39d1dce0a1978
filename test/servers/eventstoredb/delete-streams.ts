import { EventStoreDBClient, START, streamNameFilter, type AllStreamSubscription } from '@eventstore/db-client';

/** The streams of which a subscription sends events until it has caught up. */
const streamsOf = async (subscription: AllStreamSubscription): Promise<ReadonlySet<string>> => {
  const streams = new Set<string>();
  const caughtUp = new Promise<void>((resolve, reject) => {
    subscription.on('data', ({ event }) => void (event && streams.add(event.streamId)));
    subscription.once('caughtUp', () => setImmediate(resolve));
    subscription.once('error', reject);
  });
  await caughtUp;
  await subscription.unsubscribe();
  return streams;
};

/** Deletes the streams of a server whose names begin so. Their revisions go on should they be written again. */
export async function deleteStreams(connectionString: string, prefix: string): Promise<void> {
  const client = EventStoreDBClient.connectionString(connectionString);
  const filter = streamNameFilter({ prefixes: [prefix] });
  for (const stream of await streamsOf(client.subscribeToAll({ fromPosition: START, filter }))) await client.deleteStream(stream);
  await client.dispose();
}
