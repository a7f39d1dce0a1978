import { LEDGER_STREAM, ledgerCreated } from '#contracts';
import { WrongExpectedRevision, type EventStore } from '#event-store';
import { contentHash, deterministicId, type Clock } from '#kernel';

/** The id of the ledger that a log holds; `undefined` where the log is empty. Throws where its first event says nothing of one. */
export async function readLedgerId(store: EventStore): Promise<string | undefined> {
  for await (const { data } of store.readStream(LEDGER_STREAM, { limit: 1 })) {
    if (typeof data['ledgerId'] !== 'string') throw new Error('expected the log to begin with LedgerCreated {ledgerId}');
    return data['ledgerId'];
  }
  return undefined;
}

/** The id of the ledger; an empty log becomes the ledger `newLedgerId`. Of processes that race, one creates it. */
export async function openLedger(store: EventStore, newLedgerId: string, clock: Clock): Promise<string> {
  const existing = await readLedgerId(store);
  if (existing !== undefined) return existing;
  const { type, version, data } = ledgerCreated({ ledgerId: newLedgerId });
  const commandId = deterministicId('ledger', newLedgerId);
  const now = clock.now();
  const metadata = {
    commandId,
    commandType: 'CreateLedger',
    bodyHash: contentHash(data),
    actor: { id: 'ledger', kind: 'system', side: 'vendor' },
    recordedAt: now,
    effectiveAt: now,
    read: {},
    schemaVersion: version,
    $correlationId: commandId,
    $causationId: commandId,
  };
  try {
    await store.append(LEDGER_STREAM, [{ id: deterministicId(commandId, '0'), type, data, metadata }], 'none');
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error;
  }
  const ledgerId = await readLedgerId(store);
  if (ledgerId === undefined) throw new Error('the ledger was created and cannot be read');
  return ledgerId;
}
