import { type Bell, checkedAppend } from '../adapter/index.js';
import { EventIdReused, StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { NewEvent } from '../event.js';
import type { Appended, EventStore, ExpectedRevision } from '../event-store.js';
import type { LogReader } from './log-reader.js';
import { SqliteEventReader } from './sqlite-event-reader.js';
import type { Outcome } from './writer-messages.js';
import type { WriterThread } from './writer-thread.js';

/** The answer to an append, or its error. */
const answered = (stream: string, expected: ExpectedRevision, outcome: Outcome): Appended => {
  switch (outcome.kind) {
    case 'stored':
      return { revision: outcome.revision, position: outcome.position, repeated: outcome.repeated };
    case 'wrong-revision':
      throw new WrongExpectedRevision(stream, expected === 'any' ? 'none' : expected, outcome.actual);
    case 'id-reused':
      throw new EventIdReused(stream, outcome.eventId);
    case 'unavailable':
      throw new StoreUnavailable(outcome.why, outcome.message);
  }
};

/** Writes through the thread that writes; reads by itself. */
export class SqliteEventStore extends SqliteEventReader implements EventStore {
  constructor(
    log: LogReader,
    private readonly appended: Bell,
    private readonly writer: WriterThread,
  ) {
    super(log, appended);
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    const outcome = await this.writer.append({ stream, events: checkedAppend(stream, events, expected), expected });
    if (outcome.kind === 'stored' && !outcome.repeated) this.appended.ring();
    return answered(stream, expected, outcome);
  }

  override async close(): Promise<void> {
    const written = this.writer.close();
    await super.close();
    await written;
  }
}
