import { capabilities, routeOf } from '#catalogue';
import { HttpSender, type BatchRoute } from './http-sender.js';
import type { LedgerClient } from './ledger-client.js';

const batches: ReadonlyMap<string, BatchRoute> = new Map(
  capabilities.flatMap((capability) =>
    (capability.batches ?? []).map(({ name, of, limit }) => [of.name, { route: routeOf(name), limit }] as const),
  ),
);

/** Sends the commands of the catalogue: those that have a batch in batches, by the routes that are derived from their names. */
export const catalogueSender = (client: LedgerClient): HttpSender =>
  new HttpSender(client, routeOf, (command) => batches.get(command));
