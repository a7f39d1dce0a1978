import { LEDGER_STREAM, ledgerCreated } from '#contracts';
import { START } from '#event-store';
import type { Log } from '../log/index.js';
import { LedgerUnnamed } from './errors.js';

/** Which ledger the log is. Throws `LedgerUnnamed`. */
export async function ledgerIdOf({ eventStore, decode }: Log): Promise<string> {
  for await (const stored of eventStore.readStream(LEDGER_STREAM, { limit: 1 })) {
    const event = decode(stored);
    if (ledgerCreated.is(event)) return event.data.ledgerId;
  }
  throw new LedgerUnnamed();
}

/**
 * The same, once there is a ledger: an empty log is waited for, as the process that writes may come later than the one that reads. The empty
 * text where the signal aborts meanwhile. Throws `LedgerUnnamed` where the log begins with something else.
 */
export async function ledgerIdOnceCreated(log: Log, signal: AbortSignal): Promise<string> {
  for await (const _ of log.eventStore.subscribe({ after: START, signal, batchSize: 1 })) return ledgerIdOf(log);
  return '';
}
