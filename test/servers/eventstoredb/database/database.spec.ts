import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Database } from './database.js';
import type { ProposedEvent } from './event.js';
import { lastRevision } from './stream.js';

const event = (id: string = randomUUID()): ProposedEvent => ({
  id,
  type: 'happened',
  isJson: true,
  data: Buffer.from('{}'),
  metadata: new Uint8Array(),
});

const appends = fc.array(fc.record({ stream: fc.constantFrom('a', 'b', 'c'), count: fc.integer({ min: 1, max: 4 }) }), {
  maxLength: 20,
});

/** Does the appends, each at its exact revision; answers what was asked and what came of it. */
const done = (database: Database, wanted: readonly { readonly stream: string; readonly count: number }[]) =>
  wanted.map(({ stream, count }) => {
    const events = Array.from({ length: count }, () => event());
    const expected = lastRevision(database.stream(stream));
    const revision = expected === -1n ? ('no_stream' as const) : expected;
    return { stream, events, revision, outcome: database.append(stream, events, revision) };
  });

describe('the log', () => {
  test('numbers every stream without a gap, and its positions rise', () => {
    fc.assert(
      fc.property(appends, (wanted) => {
        const database = new Database();
        done(database, wanted);
        for (const [stream, events] of Map.groupBy(database.log.events, ({ stream }) => stream)) {
          expect(events.map(({ revision }) => revision)).toEqual(events.map((_, n) => BigInt(n)));
          expect(database.stream(stream).events).toEqual(events);
        }
        const positions = database.log.events.map(({ position }) => position);
        expect(positions).toEqual([...new Set(positions)].toSorted((one, other) => (one < other ? -1 : 1)));
      }),
    );
  });

  test('answers an append that is repeated at its revision as it did at first, later and after a restart, and writes nothing', () => {
    fc.assert(
      fc.property(appends, fc.boolean(), (wanted, isRestarted) => {
        const database = new Database();
        const all = done(database, wanted);
        const { length } = database.log.events;
        if (isRestarted) database.forget();
        for (const { stream, events, revision, outcome } of all) {
          expect(database.append(stream, events, revision)).toEqual(outcome);
        }
        expect(database.log.events).toHaveLength(length);
      }),
    );
  });

  test('knows where a record begins, and where none does', () => {
    const database = new Database();
    const [first] = done(database, [{ stream: 'a', count: 3 }]);
    const empty = database.append('a', [], 'any');
    const after = database.append('a', [event()], 'any');
    expect([first?.outcome.kind, empty.kind, after.kind]).toEqual(['stored', 'stored', 'stored']);
    const { log } = database;
    const between = empty.kind === 'stored' ? empty.position : 0n;
    expect(
      [0n, between, ...log.events.map(({ position }) => position), log.head + 10_000n].every((at) => log.isPosition(at)),
    ).toBe(true);
    expect(log.events.some(({ position }) => log.isPosition(position - 1n))).toBe(false);
    expect(log.events.some(({ position }) => position === between)).toBe(false);
  });
});

describe('a stream that was ended for good', () => {
  test('takes no append, no deletion, and no second end', () => {
    const database = new Database();
    done(database, [{ stream: 'a', count: 2 }]);
    expect(database.tombstone('a', 'any')).toMatchObject({ kind: 'stored' });
    for (const again of [database.append('a', [event()], 'any'), database.delete('a', 'any'), database.tombstone('a', 'any')])
      expect(again).toEqual({ kind: 'stream-deleted' });
  });
});

describe('a stream that was deleted', () => {
  const deleted = () => {
    const database = new Database();
    const [made] = done(database, [{ stream: 'a', count: 2 }]);
    database.delete('a', 1n);
    return { database, events: made?.events ?? [] };
  };

  test.each(['no_stream', 'any', 1n] as const)('goes on where it was when it is appended to at %s', (expected) => {
    const { database } = deleted();
    expect(database.append('a', [event()], expected)).toMatchObject({ kind: 'stored', revision: 2n });
    expect(database.stream('a').truncateBefore).toBe(2n);
  });

  test('does not exist to an append that expects a stream', () =>
    expect(deleted().database.append('a', [event()], 'stream_exists')).toEqual({ kind: 'stream-deleted' }));

  test('still knows the append that made it', () => {
    const { database, events } = deleted();
    expect(database.append('a', events, 'no_stream')).toMatchObject({ kind: 'stored', revision: 1n });
  });
});

describe('ids at no exact revision', () => {
  const [one, other] = [event(), event()];

  test.each(['any', 'stream_exists'] as const)('are a repeat at %s, until the server is restarted', (expected) => {
    const database = new Database();
    database.append('a', [one, other], 'any');
    expect(database.append('a', [one, other], expected)).toMatchObject({ revision: 1n });
    database.forget();
    expect(database.append('a', [one, other], expected)).toMatchObject({ revision: 3n });
  });

  test('some of which are known, are a conflict; those of another stream are new', () => {
    const database = new Database();
    database.append('a', [one], 'any');
    expect(database.append('a', [one, other], 'any')).toEqual({ kind: 'wrong-expected-version', actual: 0n });
    expect(database.append('b', [one], 'any')).toMatchObject({ kind: 'stored', revision: 0n });
  });
});
