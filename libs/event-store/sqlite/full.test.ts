import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { StoreUnavailable, type EventStore, type NewEvent } from '../index.js';
import { connect } from './connection.js';
import { openSqliteEventStore } from './index.js';
import { LogWriter } from './log-writer.js';
import { createSchema } from './schema.js';
import { inFolder, neverFatal } from './testing/index.js';

const large = (): NewEvent => ({ id: randomUUID(), type: 'MetricRecorded', data: { text: 'x'.repeat(50_000) }, metadata: {} });

/** Appends until the log is full; returns the append that found it so, and how many events were stored before. */
const fillUp = async (store: EventStore): Promise<{ readonly refused: NewEvent; readonly stored: number }> => {
  for (let stored = 0; ; stored += 1) {
    const refused = large();
    try {
      await store.append('partner-a', [refused], 'any');
    } catch (error) {
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error).toMatchObject({ why: 'full' });
      return { refused, stored };
    }
  }
};

describe('a log without space', () => {
  test('refuses appends as full, still reads, and takes the same append when there is space', async () => {
    await inFolder(async (file) => {
      const store = await openSqliteEventStore({ file, onFatal: neverFatal, maxBytes: 1_000_000 });
      const { refused, stored } = await fillUp(store);
      expect(stored).toBeGreaterThan(5);
      expect(await store.streamHead('partner-a')).toBe(stored - 1);
      await expect(store.append('partner-b', [large()], 'none')).rejects.toMatchObject({ why: 'full' });
      await store.close();

      const roomier = await openSqliteEventStore({ file, onFatal: neverFatal, maxBytes: 2_000_000 });
      expect(await roomier.append('partner-a', [refused], stored - 1)).toMatchObject({ revision: stored, repeated: false });
      await roomier.close();
    });
  });

  test('goes on writing without a restart once there is space, and has stored nothing of what it refused', async () => {
    await inFolder(async (file) => {
      const db = connect(file, { readOnly: false, cache: 1_000 });
      createSchema(db);
      const writer = new LogWriter(db);
      const append = (text: string) => ({
        stream: 'partner-a',
        expected: 'any' as const,
        events: [{ id: randomUUID(), type: 'MetricRecorded', data: JSON.stringify({ text }), metadata: '{}' }],
      });
      const both = [append('small'), append('x'.repeat(500_000))];
      db.exec('PRAGMA max_page_count = 50');
      expect(writer.commit(both).map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable']);
      expect(writer.commit([append('small')])).toMatchObject([{ kind: 'stored', revision: 0 }]);
      db.exec('PRAGMA max_page_count = 5000');
      expect(writer.commit(both)).toMatchObject([
        { kind: 'stored', revision: 1 },
        { kind: 'stored', revision: 2 },
      ]);
      writer.close();
    });
  });
});
