import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { openSqliteEventStore } from './index.js';
import { child, inFolder, killChildren, neverFatal } from './testing/index.js';

afterEach(killChildren);

test('another process follows the log live, each event once and in order, while writers come and go', async () => {
  await inFolder(async (file) => {
    const appended: string[] = [];
    let store = await openSqliteEventStore({ file, onFatal: neverFatal });
    const follower = child(new URL('./testing/following.ts', import.meta.url), [file]);
    expect(await follower.next()).toBe('following');
    for (let life = 0; life < 3; life += 1) {
      for (let append = 0; append < 10; append += 1) {
        const events = [randomUUID(), randomUUID()].map((id) => ({ id, type: 'MetricRecorded', data: {}, metadata: {} }));
        await store.append(`partner-${append % 3}`, events, 'any');
        appended.push(...events.map(({ id }) => id));
        const heard = [await follower.next(), await follower.next()].map((line) => line.split(' ')[1]);
        expect(heard).toEqual(appended.slice(-2));
      }
      await store.close();
      store = await openSqliteEventStore({ file, onFatal: neverFatal });
    }
    await follower.kill();
    await store.close();
  });
}, 30_000);
