import { eventStoreContract } from '#event-store/contract';
import { sqliteHarness } from './testing/index.js';

eventStoreContract('the event store on SQLite keeps the promises of the port', sqliteHarness);
