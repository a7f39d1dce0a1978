import type { ClientSession, UUID } from 'mongodb';
import { DURABLE, type Database } from './database.js';

/**
 * The sessions in which this process commits: one for each checkpoint, and one commit at a time in it. A process that dies leaves its
 * transaction open, and the server keeps what it wrote from everybody for a minute; so each session is known by its checkpoint, and whoever
 * moves that checkpoint next ends the session of its predecessor. Where that one is alive after all, its transaction begins again.
 */
export class Writers {
  private readonly sessions = new Map<string, Promise<ClientSession>>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly database: Database) {}

  /** Runs work in the session of a checkpoint, after what runs in it already; in a session of its own where there is no checkpoint. */
  async inSession<Result>(checkpoint: string | undefined, work: (session: ClientSession) => Promise<Result>): Promise<Result> {
    if (checkpoint === undefined) return this.database.client.withSession(work);
    const before = this.turns.get(checkpoint) ?? Promise.resolve();
    // What came of the one before was told to its own caller.
    const turn = before.catch(() => undefined).then(async () => work(await this.session(checkpoint)));
    this.turns.set(checkpoint, turn);
    return turn;
  }

  private session(checkpoint: string): Promise<ClientSession> {
    const known = this.sessions.get(checkpoint);
    if (known !== undefined) return known;
    const taken = this.takeOver(checkpoint);
    this.sessions.set(checkpoint, taken);
    // The next commit tries again.
    taken.catch(() => this.sessions.delete(checkpoint));
    return taken;
  }

  private async takeOver(checkpoint: string): Promise<ClientSession> {
    const { client, writers, warn } = this.database;
    const session = client.startSession();
    try {
      const own = session.id?.id as UUID;
      const before = await writers.findOneAndUpdate(
        { _id: { $eq: checkpoint } },
        { $set: { session: own } },
        { upsert: true, returnDocument: 'before', writeConcern: DURABLE },
      );
      if (before !== null) {
        const end = { killSessions: [{ id: before.session }] };
        await client
          .db('admin')
          .command(end)
          .catch((err: unknown) => warn({ err }, 'a transaction left open is waited for'));
      }
      return session;
    } catch (error) {
      await session.endSession();
      throw error;
    }
  }
}
