import { decode } from '#catalogue';
import type { LogAtRest } from '#event-store/sqlite';
import { LedgerUnnamed, ledgerIdOf } from '#projections';
import { count } from '../terminal/numbers.js';
import { CannotDo } from '../terminal/sentence.js';

/** What a log file holds, in words; it is closed. Throws `CannotDo` where it does not say which ledger it is. */
export async function contentsOf({ reader, events, head }: LogAtRest): Promise<string> {
  try {
    const ledgerId = await ledgerIdOf({ eventStore: reader, decode });
    return `${count(events)} events up to ${head}, of the ledger ${ledgerId}`;
  } catch (error) {
    if (error instanceof LedgerUnnamed)
      throw new CannotDo('the log does not say which ledger it is: it is empty', { cause: error });
    throw error;
  } finally {
    await reader.close();
  }
}
