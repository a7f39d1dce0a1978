import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { memoryEventStore } from '#event-store/memory';
import type { EventStore, ExpectedRevision, NewEvent, StoredEvent } from '../index.js';
import { sqliteHarness } from './testing/index.js';

interface Append {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
}

/** Few streams, ids and contents, so that appends meet, repeat and contradict each other. */
const appends = fc.array(
  fc.record<Append>({
    stream: fc.constantFrom('partner-a', 'partner-b'),
    events: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 9 }).map((n) => `00000000-0000-4000-8000-00000000000${n}`),
        type: fc.constantFrom('GoalSet', 'GoalAgreed'),
        data: fc.constantFrom({}, { target: '1' }),
        metadata: fc.constant({}),
      }),
      { minLength: 1, maxLength: 3, selector: ({ id }) => id },
    ),
    expected: fc.oneof(fc.constantFrom('none' as const, 'any' as const), fc.integer({ min: 0, max: 5 })),
  }),
  { maxLength: 25 },
);

const answersOf = (store: EventStore, asked: readonly Append[]): Promise<readonly unknown[]> =>
  Promise.all(
    asked.map(({ stream, events, expected }) =>
      store.append(stream, events, expected).catch((error: unknown) => (error instanceof Error ? error.message : error)),
    ),
  );

const logOf = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const log: StoredEvent[] = [];
  for await (const event of store.readAll()) log.push(event);
  return log;
};

test('whatever is appended, together or after a restart, SQLite answers and stores what the store in memory does', async () => {
  await fc.assert(
    fc.asyncProperty(appends, appends, async (together, afterwards) => {
      const harness = await sqliteHarness();
      const [store, model] = [await harness.open(), memoryEventStore()];
      expect(await answersOf(store, together)).toEqual(await answersOf(model, together));
      const again = await harness.reopen();
      expect(await answersOf(again, [...together, ...afterwards])).toEqual(await answersOf(model, [...together, ...afterwards]));
      expect(await logOf(again)).toEqual(await logOf(model));
      await harness.destroy();
    }),
    { numRuns: 25 },
  );
}, 60_000);
