import { EventStoreDBClient } from '@eventstore/db-client';
import type { EventReader, EventStore } from '../event-store.js';
import { Connection, type Credentials, type OnTrouble } from './connection.js';
import { EventStoreDbEventReader } from './eventstoredb-event-reader.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import type { StreamNames } from './stream-names.js';
import type { Timing } from './timing.js';

/** How to reach the server, all of it checked. `connectionString` holds no credentials. */
export interface Access {
  readonly connectionString: string;
  readonly credentials: Credentials;
  readonly names: StreamNames;
  readonly timing: Timing;
  readonly onTrouble: OnTrouble;
}

const connect = ({ connectionString, ...parts }: Access): Connection =>
  new Connection({ client: EventStoreDBClient.connectionString(connectionString), ...parts });

/** A store on a client of its own. */
export const connectedStore = (access: Access): EventStore => new EventStoreDbEventStore(connect(access));

/** A reader on a client of its own. */
export const connectedReader = (access: Access): EventReader => new EventStoreDbEventReader(connect(access));
