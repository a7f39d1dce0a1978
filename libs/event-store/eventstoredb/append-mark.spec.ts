import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { MARK_BYTES } from '../adapter/index.js';
import { EventRejected } from '../errors.js';
import { marked, refuseMarked, unmarked } from './append-mark.js';

const metadata = fc.dictionary(fc.string(), fc.jsonValue()).filter((one) => !Object.hasOwn(one, 'ledgerAppend'));
const mark = fc.record({ index: fc.nat(20_000), size: fc.nat(20_000) });
const throughJson = (value: Readonly<Record<string, unknown>>) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe('the mark of an append', () => {
  test.prop([metadata, mark, fc.constantFrom('', 'k3JxY0aBcDeF')])(
    'comes back from the metadata, which is as it was',
    (given, place, call) => {
      const kept = call === '' ? place : { ...place, call };
      const back = unmarked(throughJson(marked(throughJson(given), kept)));
      expect(back.mark).toEqual(kept);
      expect(JSON.stringify(back.metadata)).toBe(JSON.stringify(throughJson(given)));
    },
  );

  test('takes no more bytes than every adapter counts for it', () => {
    const largest = { index: 99_999, size: 99_999, call: 'k3JxY0aBcDeF' };
    expect(JSON.stringify(marked({ a: 1 }, largest)).length - JSON.stringify({ a: 1 }).length).toBeLessThanOrEqual(MARK_BYTES);
  });

  test.each([[{}], [{ ledgerAppend: 'by hand' }], [{ ledgerAppend: ['0', 1] }], [{ ledgerAppend: [] }]])(
    'is missing from what something else wrote: %j',
    (stored) => expect(unmarked(stored)).toEqual({ metadata: {}, mark: undefined }),
  );

  test('cannot be brought along', () => {
    const event = { id: '', type: '', data: {}, metadata: {} };
    refuseMarked([event, event]);
    expect(() => refuseMarked([event, { ...event, metadata: { ledgerAppend: null } }])).toThrow(EventRejected);
  });
});
