import { expect, describe, test } from '@jest/globals';
import { causeJudged, rootCauseAnalysed } from '#contracts';
import type { DomainEvent } from '#kernel';
import { anAcceptedIssue, lateLines, theGround } from '#improvement/testing';
import { theDocument, theLog } from '../testing/index.js';
import { rootCauses } from './index.js';

const port = {
  causeId: 'port',
  method: 'fishbone',
  category: 'environment',
  statement: 'The port was closed',
  evidence: [],
} as const;
const orders = { causeId: 'orders', method: 'five-whys', statement: 'Orders come late', evidence: ['orders.csv'] } as const;
const said = (...causes: (typeof port | typeof orders)[]) =>
  rootCauseAnalysed({
    ...lateLines,
    causes: causes.map((cause) => ({ ...cause, evidence: [...cause.evidence] })),
    saidBy: 'noor',
    bySide: 'partner',
  });
const judged = causeJudged({
  ...lateLines,
  causeId: 'orders',
  verdict: 'verified',
  rationale: 'All were late',
  judgedBy: 'ama',
  bySide: 'vendor',
  said: 2,
});
const after = async (...events: readonly DomainEvent[]) =>
  theDocument(await theLog(...theGround(), anAcceptedIssue(...events)), rootCauses, 'orgenics-ltd.scms.late-lines');

describe('the causes of an issue to read', () => {
  test('are open until a person looked', async () =>
    expect(await after(said(port, orders))).toMatchObject({
      open: 2,
      verified: 0,
      causes: [
        { causeId: 'port', saidBy: 'noor', verdict: 'open', event: 'improvement-orgenics-ltd.scms@2' },
        { causeId: 'orders', evidence: ['orders.csv'] },
      ],
    }));

  test('show what was found, by whom and why, and are open again where they are said anew', async () => {
    expect(await after(said(port, orders), judged)).toMatchObject({
      open: 1,
      verified: 1,
      causes: [{ causeId: 'port' }, { causeId: 'orders', verdict: 'verified', judgement: { judgedBy: 'ama' } }],
    });
    expect(await after(said(port, orders), judged, said(orders))).toMatchObject({ open: 2, verified: 0 });
  });
});
