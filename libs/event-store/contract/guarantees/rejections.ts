import assert from 'node:assert/strict';
import { EventRejected } from '../../errors.js';
import type { NewEvent } from '../../event.js';
import type { EventStore, ExpectedRevision } from '../../event-store.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event } from '../tools/index.js';

interface Refused {
  readonly path: string;
  readonly events?: readonly NewEvent[];
  readonly stream?: string;
  readonly expected?: ExpectedRevision;
}

const nested = (levels: number): unknown => (levels === 0 ? 'bottom' : [nested(levels - 1)]);

const endless = (): Record<string, unknown> => {
  const loop: Record<string, unknown> = {};
  loop['loop'] = loop;
  return loop;
};

/** As it arrives from a caller whom no compiler checked. */
const untyped = (payload: unknown): NewEvent['data'] => payload as NewEvent['data'];

const rejectsAll = async (store: EventStore, refusals: readonly Refused[]): Promise<void> => {
  for (const { path, stream = 'partner-a', events = [event()], expected = 'any' } of refusals)
    await assert.rejects(store.append(stream, events, expected), (error) => {
      assert.ok(error instanceof EventRejected, `${path}: ${String(error)}`);
      assert.ok(error.path.startsWith(path), `${error.path} was named, not ${path}`);
      return true;
    });
  assert.deepEqual(await collect(store.readAll()), [], 'something of it was stored');
};

export const refusesUnfitContent: Guarantee = {
  promise: 'what JSON would lose or change is refused, naming its path, and nothing is stored',
  async check(harness) {
    const unfit: readonly (readonly [string, unknown])[] = [
      ['.a.b', { a: { b: undefined } }],
      ['.list[1]', { list: [1, undefined] }],
      ['.amount', { amount: 10n }],
      ['.amount', { amount: Number.NaN }],
      ['.amount', { amount: Number.POSITIVE_INFINITY }],
      ['.when', { when: new Date(0) }],
      ['.set', { set: new Set([1]) }],
      ['.call', { call: () => 1 }],
      ['.mark', { mark: Symbol('mark') }],
      ['.text', { text: '\ud800' }],
      ['', ['not', 'an', 'object']],
      ['', null],
      ['', 'text'],
    ];
    const store = await harness.open();
    await rejectsAll(
      store,
      unfit.flatMap(([path, payload]) => [
        { path: `events[1].data${path}`, events: [event(), event(untyped(payload))] },
        { path: `events[0].metadata${path}`, events: [event({}, untyped(payload)), event()] },
      ]),
    );
  },
};

export const refusesDepth: Guarantee = {
  promise: 'content nested more than 64 deep, or into itself, is refused',
  async check(harness) {
    const store = await harness.open();
    await rejectsAll(store, [
      { path: 'events[0].data.deep', events: [event({ deep: nested(64) })] },
      { path: 'events[0].data.deep', events: [event({ deep: nested(5_000) })] },
      { path: 'events[0].data.loop', events: [event(endless())] },
    ]);
    await store.append('partner-a', [event({ deep: nested(63) })], 'none');
  },
};

export const refusesSize: Guarantee = {
  promise: 'an append of more than 1,048,576 bytes is refused',
  async check(harness) {
    const store = await harness.open();
    const half = { text: 'x'.repeat(600_000) };
    await rejectsAll(store, [
      { path: 'events[0]', events: [event({ text: 'x'.repeat(1_048_576) })] },
      { path: 'events[0]', events: [event({ text: '€'.repeat(400_000) })] },
      { path: 'events[2]', events: [event(), event(half), event({}, half)] },
    ]);
  },
};

export const refusesNames: Guarantee = {
  promise: 'an append without events, or with an id, name or revision of the wrong form, is refused',
  async check(harness) {
    const twice = event();
    const store = await harness.open();
    await rejectsAll(store, [
      { path: 'events', events: [] },
      { path: 'events[0].id', events: [{ ...event(), id: 'event-1' }] },
      { path: 'events[0].id', events: [{ ...event(), id: '6FA459EA-EE8A-3CA4-894E-DB77E160355E' }] },
      { path: 'events[1].id', events: [twice, twice] },
      { path: 'events[0].type', events: [{ ...event(), type: '' }] },
      { path: 'events[0].type', events: [{ ...event(), type: '$metadata' }] },
      { path: 'stream', stream: '' },
      { path: 'stream', stream: '$all' },
      { path: 'stream', stream: 'partner\u0000a' },
      { path: 'stream', stream: 'x'.repeat(201) },
      { path: 'expected', expected: -1 },
      { path: 'expected', expected: 0.5 },
      { path: 'expected', expected: Number.NaN },
    ]);
  },
};
