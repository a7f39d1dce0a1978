import type { ReadStore } from '#read-store';
import type { Log } from '../log/index.js';
import { type AnyReadModel, type Subject } from '../read-model/index.js';
import type { Checked } from '../verification/index.js';
import { belongsTo } from './partitions.js';
import type { Projection } from './projection.js';
import type { ProjectionStatus } from './status.js';

/** A collection of a read model and this runner's partitions of it. */
export class Generation {
  constructor(
    readonly model: AnyReadModel,
    readonly collection: string,
    readonly projections: readonly Projection[],
  ) {}

  /** The projection that folds everything of a subject; `undefined` where another runner does. */
  projectionOf(subject: Subject): Projection | undefined {
    return this.projections.find(({ parts }) => belongsTo(parts.partition, subject));
  }

  /** Whether everything up to a position is committed. */
  hasReached(position: string): boolean {
    return this.projections.every(({ committedTo }) => committedTo !== undefined && committedTo >= position);
  }

  /** Whether judgements are still to be made again. */
  get hasJobs(): boolean {
    return this.projections.some(({ parts }) => parts.jobs.count > 0);
  }

  /** The collection as something to be checked against the log. */
  checked(log: Log, store: ReadStore): Checked {
    const { model, collection } = this;
    const committedTo = async (subject: Subject) => this.projectionOf(subject)?.committedTo;
    return { log, store, model, collection, committedTo };
  }

  /** How its partitions stand. `now`: milliseconds since 1970. */
  status(as: ProjectionStatus['as'], head: string, now: number): readonly ProjectionStatus[] {
    return this.projections.map(({ parts, committedTo, intake }) => {
      const isCaughtUp = committedTo !== undefined && committedTo >= head;
      const recorded = intake.recordedAt === undefined ? undefined : now - Date.parse(intake.recordedAt);
      const lag = isCaughtUp ? 0 : recorded;
      return {
        readModel: this.model.name,
        version: this.model.version,
        collection: this.collection,
        partition: parts.partition.number,
        as,
        ...(committedTo !== undefined && { position: committedTo }),
        isCaughtUp,
        ...(lag !== undefined && { lag: Math.max(lag, 0) }),
        jobs: parts.jobs.count,
        parked: parts.parking.entries,
      };
    });
  }
}
