import { describe, test } from '@jest/globals';
import { rootCauseAnalysed, type Cause } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aCandidate, anAcceptedIssue, lateLines, resolved } from '../testing/index.js';
import { analyseRootCause } from './analyse-root-cause.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines' };
const theManager = by(aPartnerManager);
const thePartner = by(aPartnerUser);
const why = (number: number, after?: number): Cause => ({
  causeId: `why-${number}`,
  method: 'five-whys',
  ...(after !== undefined && { parentId: `why-${after}` }),
  statement: 'So it is',
  evidence: [],
});
const bone = (causeId: string, more: Partial<Cause> = {}): Cause => ({
  causeId,
  method: 'fishbone',
  category: 'process',
  statement: 'So it is',
  evidence: ['share/lines.csv'],
  ...more,
});
const named = (causes: Cause[]) => rootCauseAnalysed({ ...lateLines, causes, saidBy: 'ama', bySide: 'vendor' });
const naming = (causes: Cause[], before: Cause[] = []) =>
  given(before.length > 0 ? anAcceptedIssue(named(before)) : anAcceptedIssue()).when(
    analyseRootCause,
    { ...body, causes },
    theManager,
  );
const { category: _category, ...boneless } = bone('port');

describe('analysing the root cause of an issue', () => {
  test('names causes and sub-causes with their evidence, and who said so', () => {
    const causes = [bone('orders'), bone('late-orders', { parentId: 'orders' }), why(1), why(2, 1)];
    naming(causes).thenRecorded(named(causes));
  });

  test('is as much the right of the partner, of an issue that it sees', () => {
    given(anAcceptedIssue())
      .when(analyseRootCause, { ...body, causes: [why(1)] }, thePartner)
      .thenRecordedLike({ type: 'RootCauseAnalysed', data: { saidBy: 'noor', bySide: 'partner' } });
    given(aCandidate())
      .when(analyseRootCause, { ...body, causes: [why(1)] }, thePartner)
      .thenRefused('issue-unknown', 'issueId');
  });

  test('goes on from causes that are known, and says them anew', () => {
    naming([why(2, 1)], [why(1)]).thenRecorded(named([why(2, 1)]));
    naming([{ ...why(1), statement: 'So it is not' }], [why(1)]).thenRecordedLike({ type: 'RootCauseAnalysed' });
  });

  test.each<[string, string, Cause[]]>([
    ['cause-repeated', 'causes.1.causeId', [why(1), why(1)]],
    ['cause-category', 'causes.0.category', [boneless]],
    ['cause-category', 'causes.0.category', [{ ...why(1), category: 'process' }]],
    ['cause-parent-unknown', 'causes.0.parentId', [why(2, 1), why(1)]],
    ['cause-parent-unknown', 'causes.1.parentId', [why(1), bone('port', { parentId: 'why-1' })]],
    ['cause-parent-unknown', 'causes.0.parentId', [why(1, 9)]],
    ['cause-loop', 'causes.0.parentId', [why(1, 1)]],
    ['cause-too-deep', 'causes.11.parentId', Array.from({ length: 12 }, (_, index) => why(index, index ? index - 1 : undefined))],
  ])('is refused as %s at %s', (code, path, causes) => naming(causes).thenRefused(code, path));

  test('is refused where causes that are known would go round in a loop', () =>
    naming([why(1, 2)], [why(1), why(2, 1)]).thenRefused('cause-loop', 'causes.0.parentId'));

  test('is refused once it is resolved', () =>
    given(anAcceptedIssue(resolved()))
      .when(analyseRootCause, { ...body, causes: [why(1)] }, theManager)
      .thenRefused('issue-status', 'issueId'));
});
