import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { features, type shared } from '../wire/messages.js';

const VERSION = '24.6.0';

/** What is served, as the real server writes it: in lower case, with what the client asks about. */
const METHODS = [
  ['event_store.client.streams.streams', 'read', ['position', 'events']],
  ['event_store.client.streams.streams', 'append', []],
  ['event_store.client.streams.streams', 'batchappend', ['deadline_duration']],
  ['event_store.client.streams.streams', 'delete', []],
  ['event_store.client.streams.streams', 'tombstone', []],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
] as const;

/** Says which server this is and what can be asked of it. */
export function getSupportedMethods(
  _call: ServerUnaryCall<shared.Empty, features.SupportedMethods>,
  callback: sendUnaryData<features.SupportedMethods>,
): void {
  const methods = METHODS.map(([service, method, about]) =>
    new features.SupportedMethod()
      .setServiceName(service)
      .setMethodName(method)
      .setFeaturesList([...about]),
  );
  callback(null, new features.SupportedMethods().setEventStoreServerVersion(VERSION).setMethodsList(methods));
}
