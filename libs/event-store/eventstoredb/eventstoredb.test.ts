import { eventStoreContract } from '#event-store/contract';
import { eventStoreDbHarness } from './testing/index.js';

eventStoreContract('the event store on EventStoreDB keeps the promises of the port', eventStoreDbHarness);
