import type { CollectionDeclaration, Document, Filter, ReadStore } from '#read-store';

/** Documents or subjects that stand still, of all projections. */
export const PARKED: CollectionDeclaration = {
  name: 'projection-parked',
  fields: { collection: 'string', key: 'string', partition: 'number' },
  indexes: [['collection', 'key']],
};

/** Judgements that are still to be made again, of all projections. */
export const JOBS: CollectionDeclaration = {
  name: 'projection-jobs',
  fields: { collection: 'string', partition: 'number', position: 'string' },
  indexes: [['collection', 'position']],
};

/** Partitions of collections that have been filled and checked, and wait for the others: all of a collection are shown at once. */
export const FILLED: CollectionDeclaration = {
  name: 'projection-filled',
  fields: { collection: 'string' },
  indexes: [['collection']],
};

/** A document, or everything of a subject, that stands still since an event that could not be folded. */
export interface ParkedKey {
  readonly id: string;
  readonly collection: string;
  readonly partition: number;
  /** The id of the document, or the subject as `partner:<id>`. */
  readonly key: string;
  /** The event, as stream@revision; `judging` where the rules could not be applied, `storing` where the read store refused the document. */
  readonly event: string;
  readonly position: string;
  readonly error: string;
  /** How many later events have been passed by. */
  readonly skipped: number;
}

/** Documents to be judged again because rules have changed; it goes on where it stopped. */
export interface RejudgingJob {
  readonly id: string;
  readonly collection: string;
  readonly partition: number;
  /** Which documents. */
  readonly filter: Filter;
  /** The event that changed the rules, as stream@revision. */
  readonly cause: string;
  readonly position: string;
  /** Where the page before ended; none before the first. */
  readonly cursor?: string;
}

/** Everything that a register holds for a collection. */
export async function entriesOf<Entry>(
  store: ReadStore,
  register: CollectionDeclaration,
  collection: string,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const filter: Filter = [{ field: 'collection', is: 'eq', value: collection }];
  for await (const document of store.stream(register.name, { filter })) entries.push(document as unknown as Entry);
  return entries;
}

/** A register's entry as the read store takes it. */
export const asDocument = (entry: ParkedKey | RejudgingJob): Document => ({ ...entry });

/** Which collections of a read model are kept beside the one that its alias names. */
export const GENERATIONS: CollectionDeclaration = { name: 'projection-generations', fields: {}, indexes: [] };

/** The collections of one read model. */
export interface Generations {
  /** Name of the read model. */
  readonly id: string;
  /** The collection that is being filled, to be switched to. */
  readonly building?: string;
  /** The collection that was switched from, to go back to. */
  readonly previous?: string;
  /** Version to its newest generation: a name is never given twice, so that nothing left behind is taken for something new. */
  readonly newest: Readonly<Record<string, number>>;
}
