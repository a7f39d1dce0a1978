import type { Document, ReadStore } from '#read-store';
import { measurements } from './index.js';

/** What tells a source's record about a partner from another one, whatever the period. */
interface Recorded extends Document {
  readonly partnerId: string;
  readonly programId: string;
  readonly periodId: string;
  readonly identity: string;
}

/** A source's record that counts in several periods of a partner. */
export interface RecordedTwice {
  readonly partnerId: string;
  readonly programId: string;
  readonly identity: string;
  readonly periodIds: readonly string[];
}

const FIELDS = ['partnerId', 'programId', 'periodId', 'identity'];

const recordOf = ({ partnerId, programId, identity }: Recorded): string => `${partnerId}.${programId}.${identity}`;

/** How many identities are asked for at once. */
const AT_ONCE = 500;

async function* counting(store: ReadStore, identities?: readonly string[]): AsyncIterable<Recorded> {
  const collection = await store.resolve(measurements.name);
  if (collection === undefined) return;
  const documents = store.stream(collection, {
    filter: [
      ...(identities ? [{ field: 'identity', is: 'in', value: identities } as const] : []),
      { field: 'state', is: 'eq', value: 'counts' },
    ],
    sort: [{ field: 'identity', descending: false }],
    fields: FIELDS,
  });
  for await (const document of documents) yield document as Recorded;
}

/** For measurements as they are listed: the other periods of the same partner and program in which the same record counts too, by their ids. */
export async function alsoRecordedIn(
  store: ReadStore,
  documents: readonly Document[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const periods = new Map<string, Set<string>>();
  const asked = [...new Set(documents.map(({ identity }) => String(identity)))];
  for (let at = 0; at < asked.length; at += AT_ONCE)
    for await (const recorded of counting(store, asked.slice(at, at + AT_ONCE))) {
      const found = periods.get(recordOf(recorded)) ?? new Set();
      periods.set(recordOf(recorded), found.add(recorded.periodId));
    }
  const others = (document: Recorded) =>
    [...(periods.get(recordOf(document)) ?? [])].filter((periodId) => periodId !== document.periodId).toSorted();
  return new Map(documents.map((document) => [document.id, others(document as Recorded)]));
}

/** Every record that counts in more than one period of a partner, in the order of their identities, without holding them all. */
export async function* recordedTwice(store: ReadStore): AsyncIterable<RecordedTwice> {
  let identity: string | undefined;
  let same: Recorded[] = [];
  for await (const recorded of counting(store)) {
    if (recorded.identity !== identity) {
      yield* twiceAmong(same);
      same = [];
      identity = recorded.identity;
    }
    same.push(recorded);
  }
  yield* twiceAmong(same);
}

function* twiceAmong(same: readonly Recorded[]): Iterable<RecordedTwice> {
  if (same.length < 2) return;
  for (const group of Map.groupBy(same, recordOf).values()) {
    const [first] = group;
    if (!first || group.length < 2) continue;
    const { partnerId, programId, identity } = first;
    yield { partnerId, programId, identity, periodIds: group.map(({ periodId }) => periodId).toSorted() };
  }
}
