import { expect, test } from '@jest/globals';
import { summaryOf } from './summary.js';

const none = { rows: 0, accepted: 0, unchanged: 0, replayed: 0, skipped: 0, rejected: 0, position: '' };

test('an import is told with its rows, its commands, and what came of them', () => {
  const summary = { ...none, rows: 10_324, accepted: 9_000, unchanged: 1_000, replayed: 300, skipped: 20, rejected: 4 };
  expect(summaryOf(summary, 'deliveries.rejects.csv')).toBe(
    [
      '10,324 rows, 10,320 commands:',
      '  9,000 accepted',
      '  1,300 in the ledger before',
      '  20 answered in a run that was cut off',
      '  4 rejected: see deliveries.rejects.csv',
    ].join('\n'),
  );
});

test('what did not happen is left out, but for what was accepted', () =>
  expect(summaryOf({ ...none, rows: 1, unchanged: 1 }, 'x')).toBe('1 rows, 1 commands:\n  0 accepted\n  1 in the ledger before'));
