import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { startWorker } from '#platform/worker';

test('a worker runs from source, with parameter properties, relative imports and other rooms', async () => {
  const worker = startWorker(new URL('./fixture/echo.worker.js', import.meta.url), 'GoalSet');
  expect(await once(worker, 'message')).toEqual([{ heard: 'GoalSet', plain: '12.5' }]);
  await worker.terminate();
});
