import { afterEach, describe, expect, test } from '@jest/globals';
import { LogNotOpened, openSqliteEventStore } from './index.js';
import { child, inFolder, killChildren, neverFatal } from './testing/index.js';

afterEach(killChildren);

const APPENDING = new URL('./testing/appending.ts', import.meta.url);

const refusal = (file: string): Promise<unknown> =>
  openSqliteEventStore({ file, onFatal: neverFatal }).then(
    (store) => store.close(),
    (error: unknown) => error,
  );

describe('a second writer', () => {
  test('is refused while another process writes, and welcome when that one is killed', async () => {
    await inFolder(async (file) => {
      const writer = child(APPENDING, [file]);
      await writer.next();
      const error = await refusal(file);
      expect(error).toBeInstanceOf(LogNotOpened);
      expect(error).toMatchObject({
        why: 'locked',
        message: `${file}: expected to be its only writer, but another process has it open: stop that one first`,
      });
      await writer.next();
      await writer.kill();
      const store = await openSqliteEventStore({ file, onFatal: neverFatal });
      expect(await store.streamHead('partner-0')).toBeGreaterThan(0);
      await store.close();
    });
  }, 30_000);

  test('is refused in the same process too, until the first has closed', async () => {
    await inFolder(async (file) => {
      const store = await openSqliteEventStore({ file, onFatal: neverFatal });
      expect(await refusal(file)).toMatchObject({ why: 'locked' });
      await store.close();
      const next = await openSqliteEventStore({ file, onFatal: neverFatal });
      await next.close();
    });
  });
});
