import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { StreamNames } from './stream-names.js';

const prefix = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}\.$/);
const stream = fc.stringMatching(/^[a-z0-9.-]{1,40}$/);

describe('the streams of a ledger on a server', () => {
  test.prop([prefix, stream])('are called back what they are called in the ledger', (one, name) => {
    const names = new StreamNames(one);
    expect(names.inLedger(names.onServer(name))).toBe(name);
  });

  test.prop([prefix, prefix, stream])('are never those of a ledger with another prefix', (one, other, name) => {
    fc.pre(one !== other);
    expect(new StreamNames(other).inLedger(new StreamNames(one).onServer(name))).toBeUndefined();
  });

  test.each(['', '.', 'ledger', 'a.b.', '$ledger.', 'l\u0000.', `${'x'.repeat(64)}.`])(
    'need a prefix of the right form: "%s"',
    (wrong) => expect(() => new StreamNames(wrong)).toThrow(RangeError),
  );
});
