import { expect, test } from '@jest/globals';
import { cycleClosed } from '#contracts';
import { inTheStream, theGround } from '#improvement/testing';
import { theDocument, theLog } from '../testing/index.js';
import { cycleBook } from './index.js';

test('a cycle that is closed is kept as it was, with a count of each decision', async () => {
  const {
    id: _id,
    continued: _continued,
    escalated: _escalated,
    retired: _retired,
    recordedAt: _at,
    ...cycle
  } = cycleBook.example;
  const decisions = [
    { actionId: 'one', disposition: 'continued' as const },
    { actionId: 'two', disposition: 'retired' as const, rationale: 'Nobody needs it' },
    { actionId: 'three', disposition: 'retired' as const, rationale: 'Done otherwise' },
  ];
  const log = await theLog(...theGround(), inTheStream(cycleClosed({ ...cycle, decisions })));
  expect(await theDocument(log, cycleBook, 'orgenics-ltd.scms.FY2011-Q2')).toMatchObject({
    figures: cycle.figures,
    decisions,
    continued: 1,
    escalated: 0,
    retired: 2,
  });
});
