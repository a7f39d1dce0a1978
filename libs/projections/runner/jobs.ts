import type { CollectionWrites, Filter, ReadStore } from '#read-store';
import type { Place } from './parking.js';
import { JOBS, asDocument, entriesOf, type RejudgingJob } from './registers.js';

/** The judgements of one projection that are still to be made again, in the order in which rules changed. */
export class Jobs {
  private unwritten: RejudgingJob[] = [];
  /** Filters of the jobs that have not been begun. */
  private readonly asked: Set<string>;

  private constructor(
    private readonly collection: string,
    private readonly partition: number,
    private readonly waiting: RejudgingJob[],
  ) {
    this.asked = new Set(waiting.flatMap(({ cursor, filter }) => (cursor === undefined ? [JSON.stringify(filter)] : [])));
  }

  /** The jobs as the store knows them. */
  static async open(store: ReadStore, collection: string, partition: number): Promise<Jobs> {
    const all = await entriesOf<RejudgingJob>(store, JOBS, collection);
    return new Jobs(
      collection,
      partition,
      all.filter((job) => job.partition === partition).toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    );
  }

  /** How many are still to be done. */
  get count(): number {
    return this.waiting.length + this.unwritten.length;
  }

  /** Asks for documents to be judged again because of an event. The same documents are judged once, by the newest rules. */
  add({ stream, revision, position }: Place, filter: Filter): void {
    const { collection, partition } = this;
    const asked = JSON.stringify(filter);
    if (this.asked.has(asked)) return;
    this.asked.add(asked);
    const id = `${collection}/${partition}/${position}`;
    this.unwritten.push({ id, collection, partition, filter, cause: `${stream}@${revision}`, position });
  }

  /** Forgets what was asked for and would find nothing: documents that are not stored yet are judged by the newest rules anyway. */
  async dropNeedless(store: ReadStore): Promise<void> {
    const needed = [];
    for (const job of this.unwritten) {
      const { documents } = await store.find(this.collection, { filter: job.filter, limit: 1, fields: ['id'] });
      if (documents.length > 0) needed.push(job);
      else this.asked.delete(JSON.stringify(job.filter));
    }
    this.unwritten = needed;
  }

  /** The job to go on with; only those that the store knows. */
  get next(): RejudgingJob | undefined {
    return this.waiting[0];
  }

  /** What has to be written, so that the store knows what is to be done. */
  writes(): readonly CollectionWrites[] {
    return this.unwritten.length === 0 ? [] : [{ collection: JOBS.name, put: this.unwritten.map(asDocument) }];
  }

  /** The store knows what is to be done. */
  written(): void {
    this.waiting.push(...this.unwritten);
    this.unwritten = [];
  }

  /** What has to be written when a page of the first job is done: where to go on, or that it is finished. */
  progress(cursor: string | undefined): CollectionWrites {
    const [job] = this.waiting;
    if (!job) return { collection: JOBS.name, put: [] };
    return cursor === undefined
      ? { collection: JOBS.name, put: [], remove: [job.id] }
      : { collection: JOBS.name, put: [asDocument({ ...job, cursor })] };
  }

  /** The page was written. */
  progressed(cursor: string | undefined): void {
    const [job] = this.waiting;
    if (!job) return;
    this.asked.delete(JSON.stringify(job.filter));
    if (cursor === undefined) this.waiting.shift();
    else this.waiting[0] = { ...job, cursor };
  }
}
