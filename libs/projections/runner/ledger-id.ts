import { LEDGER_STREAM, ledgerCreated } from '#contracts';
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
