import { expect, test } from '@jest/globals';
import { StoreAddressInvalid } from '#composition';
import { StoreUnavailable } from '#event-store';
import { CopyRefused } from '#transfer';
import { CannotDo, sentenceOf } from './sentence.js';

test.each([
  new CannotDo('there is no ledger in ./data'),
  new CopyRefused('the target holds ledger@0'),
  new StoreAddressInvalid('expected a store'),
  new StoreUnavailable('full', 'the disk of the log is full'),
])('$name speaks for itself', (error) => expect(sentenceOf(error)).toBe(error.message));

test('what the operating system says is told with the file that it is about', () => {
  const error = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', path: 'deliveries.csv' });
  expect(sentenceOf(error)).toBe('deliveries.csv: there is no such file or folder');
});

test.each([new TypeError('x is not a function'), 'x is not a function'])('anything else should not have happened', (error) =>
  expect(sentenceOf(error)).toBe('this should not have happened: x is not a function'),
);

test.each([undefined, null, {}])('nothing to tell is told as well', (error) =>
  expect(sentenceOf(error)).toMatch(/^this should not have happened/),
);
