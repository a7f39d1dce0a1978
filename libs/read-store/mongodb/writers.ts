import type { ClientSession, UUID } from 'mongodb';
import { DURABLE, type Database } from './database.js';

/** The session in which a checkpoint is moved. */
interface Writing {
  readonly session: ClientSession;
  /** Whether what another process left open in its own was ended. */
  hasTakenOver: boolean;
  /** Since when every commit has failed, in milliseconds of this process. */
  failingSince: number | undefined;
  /** How long that is borne, in milliseconds. */
  patience: number;
}

/**
 * After so long another process is taken to have died in the middle of a transaction. Twice as long the next time: two that are alive do not
 * end each other's for ever.
 */
const PATIENCE_MS = 2_000;

/**
 * The sessions in which this process commits: one for each checkpoint, and one commit at a time in it. A process that dies leaves its
 * transaction open, and the server keeps what it wrote from everybody for a minute; so each session is known by its checkpoint, and whoever
 * moves that checkpoint next ends the session of its predecessor. Where that one is alive after all, its transaction begins again.
 */
export class Writers {
  private readonly known = new Map<string, Writing>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly database: Database) {}

  /** Runs work in the session of a checkpoint, after what runs in it already; in a session of its own where there is no checkpoint. */
  async inSession<Result>(checkpoint: string | undefined, work: (session: ClientSession) => Promise<Result>): Promise<Result> {
    if (checkpoint === undefined) return this.database.client.withSession(work);
    const before = this.turns.get(checkpoint) ?? Promise.resolve();
    // What came of the one before was told to its own caller.
    const turn = before.catch(() => undefined).then(() => this.run(checkpoint, work));
    this.turns.set(checkpoint, turn);
    return turn;
  }

  private async run<Result>(checkpoint: string, work: (session: ClientSession) => Promise<Result>): Promise<Result> {
    const writing = this.writing(checkpoint);
    const { failingSince, hasTakenOver, patience, session } = writing;
    if (!hasTakenOver || (failingSince !== undefined && performance.now() > failingSince + patience)) {
      await this.takeOver(checkpoint, session);
      Object.assign(writing, { hasTakenOver: true, failingSince: undefined, patience: patience * 2 });
    }
    try {
      const result = await work(session);
      Object.assign(writing, { failingSince: undefined, patience: PATIENCE_MS });
      return result;
    } catch (error) {
      writing.failingSince ??= performance.now();
      throw error;
    }
  }

  private writing(checkpoint: string): Writing {
    const known = this.known.get(checkpoint);
    if (known !== undefined) return known;
    const begun = {
      session: this.database.client.startSession(),
      hasTakenOver: false,
      failingSince: undefined,
      patience: PATIENCE_MS,
    };
    this.known.set(checkpoint, begun);
    return begun;
  }

  private async takeOver(checkpoint: string, session: ClientSession): Promise<void> {
    const { client, writers, warn } = this.database;
    const own = session.id?.id as UUID;
    const before = await writers.findOneAndUpdate(
      { _id: { $eq: checkpoint } },
      { $set: { session: own } },
      { upsert: true, returnDocument: 'before', writeConcern: DURABLE },
    );
    if (before === null || before.session.equals(own)) return;
    const end = { killSessions: [{ id: before.session }] };
    await client
      .db('admin')
      .command(end)
      .catch((err: unknown) => warn({ err }, 'a transaction left open is waited for'));
  }
}
