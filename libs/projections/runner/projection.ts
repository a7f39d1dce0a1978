import { isDeepStrictEqual } from 'node:util';
import { START } from '#event-store';
import { CheckpointConflict, DocumentRejected, type Checkpoint, type CollectionWrites, type ReadStore } from '#read-store';
import { anchorWrites } from '../anchors/index.js';
import type { Log } from '../log/index.js';
import { parseSubjectKey, subjectKey, type AnyReadModel, type Folding, type Parked, type Subject } from '../read-model/index.js';
import { foldSubject } from '../replay/index.js';
import { ProjectionTakenOver } from './errors.js';
import { Intake } from './intake.js';
import type { Jobs } from './jobs.js';
import { affectedBy, judge, type Judged } from './judge.js';
import type { LiveReferences } from './live-references.js';
import { marked, unmarked, type Parking } from './parking.js';
import { belongsTo, type Partition } from './partitions.js';
import { positionOf, type Changed, type WorkingSet } from './working-set.js';

/** What a projection is made of. */
export interface ProjectionParts {
  readonly log: Log;
  readonly store: ReadStore;
  readonly model: AnyReadModel;
  /** Name of the collection that it fills. */
  readonly collection: string;
  readonly partition: Partition;
  readonly ledgerId: string;
  /** The lease under which it is folded, where the work is shared with other processes. */
  readonly fence?: string;
  readonly checkpointKey: string;
  readonly working: WorkingSet;
  readonly parking: Parking;
  readonly jobs: Jobs;
  /** Gives the collection what it does without while it is filled. */
  complete(): Promise<void>;
}

/** How many documents a page of a job judges again. */
const PAGE = 500;

/** How many documents are written at once while the checkpoint waits. */
const PART = 2500;

/** One partition of one generation of a read model, while it is folded: events go in, documents and checkpoint are committed together. */
export class Projection {
  readonly intake: Intake;
  private writing: Promise<void> = Promise.resolve();
  private isComplete = false;

  constructor(
    readonly parts: ProjectionParts,
    private checkpoint: Checkpoint | undefined,
    start: string,
  ) {
    const { model, partition, working, parking, jobs } = parts;
    this.intake = new Intake(model, partition, working, parking, jobs, checkpoint?.position ?? start);
  }

  /** Position up to which everything is committed; `undefined` before the first commit. */
  get committedTo(): string | undefined {
    return this.checkpoint?.position;
  }

  /** Whether a commit would say anything new. */
  get isUncommitted(): boolean {
    return this.intake.events > 0 || this.parts.working.changed.size > 0;
  }

  /**
   * Judges what has changed and sets out to commit it with the checkpoint, all or nothing; `settled` tells when that is done. Of very many
   * documents, parts are written ahead of the checkpoint: each says how far it goes, so that a crash between them changes nothing. Throws
   * what the commit before threw.
   */
  async commit(references: LiveReferences): Promise<void> {
    if (!this.isUncommitted) return;
    await this.settled();
    await this.refold();
    const { model, store, working, parking, jobs } = this.parts;
    await jobs.dropNeedless(store);
    const changes = [...working.changed.values()];
    const moving = this.moving(changes).map(({ document }) => document);
    const affected = await affectedBy(model, moving, references, working);
    const put = await this.outcomes(changes, affected, references);
    const registers = [...parking.writes(), ...jobs.writes()];
    working.depart(model.writtenOnce ? [] : put);
    parking.written();
    jobs.written();
    this.intake.events = 0;
    this.writing = this.writeInParts(put, this.intake.position, registers);
    // Whoever waits for `settled` hears of a failure: until then it must not count as one that nobody handles.
    this.writing.catch(() => undefined);
  }

  /** Waits until what was set out to be committed is. Throws `ProjectionTakenOver`, and what the store throws. */
  settled(): Promise<void> {
    return this.writing;
  }

  /** Tells that it has caught up: a collection that has been filled gets its late indexes. */
  async caughtUp(): Promise<void> {
    if (this.isComplete) return;
    await this.parts.complete();
    this.isComplete = true;
  }

  private async writeInParts(put: readonly Folding[], position: string, registers: readonly CollectionWrites[]): Promise<void> {
    const anchor = this.anchored();
    let at = 0;
    for (; at + PART < put.length; at += PART)
      await this.writeWhatFits(put.slice(at, at + PART), this.checkpoint?.position ?? START, anchor);
    await this.writeWhatFits(put.slice(at), position, [...registers, ...anchor]);
    this.parts.working.arrived();
  }

  /** What the documents rest on, also those that are written ahead of the checkpoint. */
  private anchored(): readonly CollectionWrites[] {
    const { collection, checkpointKey } = this.parts;
    return this.intake.anchor ? [anchorWrites(collection, checkpointKey, this.intake.anchor)] : [];
  }

  /** Judges a page of the first unfinished job again. References have to go as far as the checkpoint, and nothing be uncommitted. */
  async continueJob(references: LiveReferences): Promise<void> {
    const { store, model, collection, working, jobs, partition, parking } = this.parts;
    const job = jobs.next;
    if (!job || !this.checkpoint) return;
    const { filter, cursor } = job;
    const page = await store.find(collection, { filter, limit: PAGE, ...(cursor !== undefined && { cursor }) });
    const documents = page.documents.filter(({ id }) => belongsTo(partition, model.subjectOf(id)) && !parking.holds(id));
    const judged = await judge(model, documents, references, working);
    const put = documents.flatMap((document, at) => this.rejudged(document, judged[at]));
    const registers = [jobs.progress(page.next), ...parking.writes()];
    parking.written();
    working.stored(put);
    await this.writeWhatFits(put, this.checkpoint.position, registers);
    jobs.progressed(page.next);
  }

  /**
   * Lets a document, or everything of a subject, go on: folded anew from its streams. Throws what a fold throws, and `DocumentRejected`; then it
   * stays parked.
   */
  async unpark(key: string, references: LiveReferences): Promise<void> {
    await this.commit(references);
    await this.settled();
    const { model, parking, working } = this.parts;
    const subject = parseSubjectKey(key);
    const documents = await this.foldAnew(subject ?? model.subjectOf(key), (id) => (subject ? !parking.holds(id) : id === key));
    const stopAgain = parking.release(key);
    const put = [...documents.values()];
    try {
      await this.write(put, this.intake.position, parking.writes());
    } catch (error) {
      stopAgain();
      throw error;
    }
    working.stored(put);
    parking.written();
  }

  private async foldAnew(subject: Subject, only: (id: string) => boolean): Promise<ReadonlyMap<string, Folding>> {
    const { log, model } = this.parts;
    return (await foldSubject(log, model, subject, { until: { position: this.intake.position }, only })).documents;
  }

  /** Folds anew what asked for it: everything of one subject in one go. */
  private async refold(): Promise<void> {
    const { model, working, parking } = this.parts;
    const { refolds } = this.intake;
    for (const keys of Map.groupBy(refolds.keys(), (key) => subjectKey(model.subjectOf(key))).values()) {
      const [first = ''] = keys;
      try {
        for (const [key, document] of await this.foldAnew(model.subjectOf(first), (id) => refolds.has(id)))
          working.change(key, document, positionOf(document));
      } catch (error) {
        for (const key of keys) {
          const place = refolds.get(key);
          if (place) parking.park(key, place, error);
        }
      }
    }
    refolds.clear();
  }

  private moving(changes: readonly Changed[]): readonly Changed[] {
    return changes.filter(({ document }) => !this.parts.parking.holds(document.id));
  }

  /** What to store of documents that have changed, and of those that are judged again because of them. */
  private async outcomes(
    changes: readonly Changed[],
    affected: readonly Folding[],
    references: LiveReferences,
  ): Promise<readonly Folding[]> {
    const { model, working, parking } = this.parts;
    const standing = changes.filter(({ document }) => parking.holds(document.id));
    const moving = this.moving(changes);
    const judged = await judge(model, [...moving.map(({ document }) => document), ...affected], references, working);
    const unjudged = moving.flatMap(({ document }, at) => this.parkUnjudged(document.id, judged[at]));
    return [
      ...standing.map(({ document, position }) => ({ ...document, position })),
      ...moving.flatMap(({ position }, at) => this.stamped(judged[at], position)),
      ...(await this.asStored(unjudged)),
      ...affected.flatMap((document, at) => this.rejudged(document, judged[moving.length + at])),
    ];
  }

  /** Documents that cannot be judged stay as they are stored, marked. */
  private async asStored(unjudged: readonly (readonly [string, Parked])[]): Promise<readonly Folding[]> {
    if (unjudged.length === 0) return [];
    const { store, collection } = this.parts;
    const stored = await store.getMany(
      collection,
      unjudged.map(([id]) => id),
    );
    return unjudged.flatMap(([id, parked]) => {
      const document = stored.get(id);
      return document ? [marked(document, parked)] : [];
    });
  }

  /** What to store of a document that was judged again without having changed: nothing where it says the same. */
  private rejudged(document: Folding, judged: Judged | undefined): readonly Folding[] {
    if (judged && 'document' in judged)
      return isDeepStrictEqual(judged.document, document) ? [] : this.stamped(judged, positionOf(document));
    return this.parkUnjudged(document.id, judged).map(([, parked]) => marked(document, parked));
  }

  private parkUnjudged(id: string, judged: Judged | undefined): readonly (readonly [string, Parked])[] {
    if (!judged || 'document' in judged) return [];
    return [[id, this.parts.parking.parkUnjudged(id, this.intake.position, judged.error)]];
  }

  /** A judged document with what the runner keeps in it; a mark of standing still that is left from before a crash goes. */
  private stamped(judged: Judged | undefined, position: string): readonly Folding[] {
    if (!judged || !('document' in judged)) return [];
    const document = unmarked(judged.document);
    return [this.parts.model.finish ? { ...document, position, judgedTo: this.intake.position } : { ...document, position }];
  }

  /** Writes documents; one that the store refuses is parked, and stays as it is stored. */
  private async writeWhatFits(put: readonly Folding[], position: string, registers: readonly CollectionWrites[]): Promise<void> {
    const { collection, parking, working } = this.parts;
    try {
      await this.write(put, position, registers);
    } catch (error) {
      const refused = error instanceof DocumentRejected && error.collection === collection ? error.id : undefined;
      const document = put.find(({ id }) => id === refused);
      if (!document) throw error;
      working.forget(document.id);
      const parked = parking.parkRefused(document.id, positionOf(document), error);
      const others = put.filter(({ id }) => id !== refused);
      const marks = [...registers, ...parking.writes()];
      parking.written();
      await this.writeWhatFits([...others, ...(await this.asStored([[document.id, parked]]))], position, marks);
    }
  }

  private async write(put: readonly Folding[], position: string, registers: readonly CollectionWrites[]): Promise<void> {
    const { store, collection, ledgerId, fence, checkpointKey: key, partition } = this.parts;
    const next = { ledgerId, position, ...(fence !== undefined && { fence }) };
    try {
      await store.commit({ writes: [{ collection, put }, ...registers], checkpoint: { key, expected: this.checkpoint, next } });
    } catch (error) {
      if (!(error instanceof CheckpointConflict)) throw error;
      throw new ProjectionTakenOver(collection, partition.number, { cause: error });
    }
    this.checkpoint = next;
  }
}
