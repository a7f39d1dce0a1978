import { CheckpointConflict, type Checkpoint, type CollectionDeclaration, type ReadStore } from '#read-store';

/*
 * A projection in small: the event at position n adds n to the cards that it touches, and each card says to which position it is folded. An
 * event that is folded twice, or left out, shows in a sum.
 */
export const SUMS: CollectionDeclaration = { name: 'sums', fields: { sum: 'number' }, indexes: [['-sum']] };

const CARDS = 25;
const TOUCHED = 5;
const BATCH = 4;
const KEY = 'sums/0of1';

const positionOf = (event: number): string => String(event).padStart(20, '0');

const cardsOf = (event: number): readonly string[] =>
  Array.from({ length: TOUCHED }, (_, at) => `card-${(event * 7 + at * 3) % CARDS}`);

/** Folds one batch of events on from the checkpoint and commits it. How far that is now; `CheckpointConflict` where another was faster. */
export async function countOn(store: ReadStore): Promise<number> {
  const expected: Checkpoint | undefined = await store.checkpoint(KEY);
  const from = Number(expected?.position ?? 0);
  const events = Array.from({ length: BATCH }, (_, at) => from + 1 + at);
  const known = new Map(await store.getMany(SUMS.name, [...new Set(events.flatMap(cardsOf))]));
  for (const event of events)
    for (const id of cardsOf(event)) {
      const card = known.get(id);
      if (positionOf(event) <= String(card?.['position'] ?? '')) continue;
      known.set(id, { id, sum: Number(card?.['sum'] ?? 0) + event, position: positionOf(event) });
    }
  const to = from + BATCH;
  await store.commit({
    writes: [{ collection: SUMS.name, put: [...known.values()] }],
    checkpoint: { key: KEY, expected, next: { ledgerId: 'ledger', position: positionOf(to) } },
  });
  return to;
}

/** The same, and where another was faster, again from where that came. */
export async function countOnAgainstOthers(store: ReadStore): Promise<number> {
  for (;;) {
    try {
      return await countOn(store);
    } catch (error) {
      if (!(error instanceof CheckpointConflict)) throw error;
    }
  }
}

/** How far the checkpoint is. */
export const countedTo = async (store: ReadStore): Promise<number> => Number((await store.checkpoint(KEY))?.position ?? 0);

/** The sums as they are, and as they have to be at a checkpoint. */
export async function sumsAt(store: ReadStore, to: number): Promise<readonly [are: object, haveToBe: object]> {
  const sums: Record<string, number> = {};
  for (let event = 1; event <= to; event += 1) for (const id of cardsOf(event)) sums[id] = (sums[id] ?? 0) + event;
  const { documents } = await store.find(SUMS.name, { limit: 1_000 });
  return [Object.fromEntries(documents.map(({ id, sum }) => [id, sum])), sums];
}
