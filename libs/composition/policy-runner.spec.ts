import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { decode } from '#catalogue';
import type { Dispatcher } from '#dispatch';
import type { EventStore, NewEvent } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import type { ReadStore } from '#read-store';
import { memoryReadStore } from '#read-store/memory';
import { startPolicies } from './policy-runner.js';

const stopping: AbortController[] = [];
afterEach(() => stopping.splice(0).forEach((each) => each.abort()));

const PERIOD = 'metrics-orgenics-ltd.scms.FY2011-P04';
const golden = new URL('../../test/fixtures/events/MeasurementMoved.v1.json', import.meta.url);
const data = JSON.parse(readFileSync(golden, 'utf8')) as NewEvent['data'];

const event = (number: number, recordedAt: string): NewEvent => {
  const id = `6fa459ea-ee8a-3ca4-894e-${String(number).padStart(12, '0')}`;
  const actor = { id: 'ama', kind: 'user', side: 'vendor' };
  const about = { commandId: id, commandType: 'RestateMetric', bodyHash: '', actor, read: {}, schemaVersion: 1 };
  const metadata = { ...about, recordedAt, effectiveAt: recordedAt, $correlationId: 'c', $causationId: id };
  return { id, type: 'MeasurementMoved', data, metadata };
};
const append = async (log: EventStore, number: number, recordedAt: string) =>
  log.append(PERIOD, [event(number, recordedAt)], (await log.streamHead(PERIOD)) ?? 'none');

/** Lets policies follow a log until they have come to its end; the events that they answered. */
const answered = async (eventStore: EventStore, readStore: ReadStore): Promise<readonly string[]> => {
  const causes: string[] = [];
  const dispatcher = {
    dispatchOwn: async (_: unknown, { causationId }: { readonly causationId: string }) => {
      causes.push(causationId.slice(-1));
      return undefined;
    },
  } as unknown as Dispatcher;
  const stop = new AbortController();
  stopping.push(stop);
  const logger = pino({ level: 'silent' });
  const running = startPolicies({ log: { eventStore, decode }, readStore, dispatcher, ledgerId: 'one', logger }, stop.signal);
  const head = await eventStore.logHead();
  while ((await readStore.checkpoint('policies'))?.position !== head) await sleep(1);
  stop.abort();
  await running;
  return causes;
};

test('policies go on where they were', async () => {
  const [log, store] = [memoryEventStore(), memoryReadStore()];
  await append(log, 1, '2011-03-01T09:00:00.000Z');
  expect(await answered(log, store)).toEqual(['1']);
  await append(log, 2, '2011-03-01T09:00:01.000Z');
  expect(await answered(log, store)).toEqual(['2']);
});

test('where the log was restored from an older copy, they begin with the first event again, once', async () => {
  const [lost, restored, store] = [memoryEventStore(), memoryEventStore(), memoryReadStore()];
  for (const log of [lost, restored]) await append(log, 1, '2011-03-01T09:00:00.000Z');
  for (const number of [2, 3]) await append(lost, number, '2011-03-01T09:00:01.000Z');
  expect(await answered(lost, store)).toEqual(['1', '2', '3']);
  expect(await answered(restored, store)).toEqual(['1']);
  for (const number of [4, 5, 6]) await append(restored, number, '2011-03-02T09:00:00.000Z');
  expect(await answered(restored, store)).toEqual(['4', '5', '6']);
});

test('that is noticed after it has grown past where they were, too', async () => {
  const [lost, restored, store] = [memoryEventStore(), memoryEventStore(), memoryReadStore()];
  for (const number of [1, 2]) await append(lost, number, '2011-03-01T09:00:00.000Z');
  expect(await answered(lost, store)).toEqual(['1', '2']);
  for (const number of [1, 3, 2]) await append(restored, number, '2011-03-02T09:00:00.000Z');
  expect(await answered(restored, store)).toEqual(['1', '3', '2']);
});
