import assert from 'node:assert/strict';
import type { Guarantee } from '../guarantee.js';
import { collect, event } from '../tools/index.js';

const PAYLOAD = {
  text: '',
  lines: 'a\nb\t"c" \\d \u0000 \u2028',
  languages: 'Ärzte für Übersee, Организация, 保健省, صيدلية, 👩🏽‍⚕️ e\u0301',
  'key with ünïcode 🗝': true,
  '': 'an empty key',
  decimal: '381150.00',
  numbers: [0, -1, 0.1, 1e21, 5e-324, Number.MAX_SAFE_INTEGER],
  nothing: null,
  empty: [{}, []],
  nested: { down: [{ further: { still: [[['here']]] } }] },
};

export const keepsContent: Guarantee = {
  promise: 'events come back exactly as they were appended',
  async check(harness) {
    const store = await harness.open();
    const reader = await harness.reader();
    const whole = event(PAYLOAD, { reason: 'größer als 10 €', read: { 'program-emea': -1 } });
    const bare = event({}, {});
    const prototype = event(JSON.parse('{"__proto__":{"admin":true}}') as Record<string, unknown>);
    await store.append('metrics-büro.保健.FY2011-P04', [whole, bare, prototype], 'none');
    for (const open of [async () => store, async () => reader, () => harness.reopen()]) {
      const from = await open();
      const stored = await collect(from.readStream('metrics-büro.保健.FY2011-P04'));
      for (const [revision, { id, type, data, metadata }] of [whole, bare, prototype].entries()) {
        const { position, ...kept } = stored[revision] ?? assert.fail(`revision ${revision} is missing`);
        assert.equal(JSON.stringify(kept.data), JSON.stringify(data));
        assert.deepEqual(kept, { id, type, data: kept.data, metadata, stream: 'metrics-büro.保健.FY2011-P04', revision });
        assert.match(position, /^\d{20}$/);
      }
      assert.deepEqual(await collect(from.readAll()), stored);
    }
  },
};

export const takesWholeMegabyte: Guarantee = {
  promise: 'an append of almost 1,048,576 bytes is stored, in one event or in thousands',
  async check(harness) {
    const store = await harness.open();
    const text = 'x'.repeat(1_048_000);
    await store.append('partner-a', [event({ text })], 'none');
    await store.append(
      'partner-a',
      Array.from({ length: 5_000 }, (_, n) => event({ n })),
      0,
    );
    const [large, ...small] = await collect(store.readStream('partner-a'));
    assert.equal(large?.data['text'], text);
    assert.deepEqual(
      small.map(({ data }) => data['n']),
      small.map((_, n) => n),
    );
    assert.equal(small.length, 5_000);
  },
};
