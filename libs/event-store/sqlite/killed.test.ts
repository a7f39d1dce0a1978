import { afterEach, expect, test } from '@jest/globals';
import type { EventReader } from '../index.js';
import { openSqliteEventStore, openSqliteEventStoreReader } from './index.js';
import { child, inFolder, killChildren, neverFatal } from './testing/index.js';

afterEach(killChildren);

const APPENDING = new URL('./testing/appending.ts', import.meta.url);
const KILLS = 6;

/** Ids of the log by stream and revision. Fails where a stream or the log has a gap. */
const storedIds = async (reader: EventReader): Promise<ReadonlyMap<string, string>> => {
  const stored = new Map<string, string>();
  const next = new Map<string, number>();
  let position = 0;
  for await (const event of reader.readAll()) {
    position += 1;
    expect(Number(event.position)).toBe(position);
    expect(event.revision).toBe(next.get(event.stream) ?? 0);
    next.set(event.stream, event.revision + 1);
    stored.set(`${event.stream} ${event.revision}`, event.id);
  }
  for (const events of next.values()) expect(events % 2).toBe(0);
  return stored;
};

test('a writer killed amid its appends loses nothing that it acknowledged, and leaves no part of an append', async () => {
  await inFolder(async (file) => {
    const acknowledged = new Map<string, string>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const writer = child(APPENDING, [file]);
      for (let seen = 0; seen < kill * 50; seen += 1) {
        const [what, stream, revision, id = ''] = (await writer.next()).split(' ');
        expect(what).toBe('stored');
        acknowledged.set(`${stream} ${revision}`, id);
      }
      await writer.kill();

      const reader = await openSqliteEventStoreReader({ file });
      const stored = await storedIds(reader);
      await reader.close();
      for (const [place, id] of acknowledged) expect(stored.get(place)).toBe(id);
    }
    const store = await openSqliteEventStore({ file, onFatal: neverFatal });
    expect((await storedIds(store)).size).toBeGreaterThanOrEqual(acknowledged.size * 2);
    await store.close();
  });
}, 60_000);
