import { describe, test } from '@jest/globals';
import { issuesMerged } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { accepted, anAcceptedIssue, asCandidate, inTheStream, lateLines, raised, resolved } from '../testing/index.js';
import { mergeIssues } from './merge-issues.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  issueId: 'late-lines',
  merge: ['another'],
  reason: 'The same lines',
};
const theManager = by(aPartnerManager);
const another = raised({}, { issueId: 'another' });
const third = [raised({}, { issueId: 'third' }), accepted({}, { issueId: 'third' })];

describe('merging issues', () => {
  test('lets the others end in the one that goes on', () =>
    given(inTheStream(raised(), another))
      .when(mergeIssues, body, theManager)
      .thenRecorded(issuesMerged({ ...asCandidate, merged: ['another'], rationale: 'The same lines' })));

  test('tells the partner of those that it saw, and not of the others', () =>
    given(inTheStream(raised(), accepted(), another, ...third))
      .when(mergeIssues, { ...body, merge: ['another', 'third'] }, theManager)
      .thenRecorded(
        issuesMerged({ ...lateLines, merged: ['third'], rationale: 'The same lines' }),
        issuesMerged({ ...lateLines, visibility: 'vendor', merged: ['another'], rationale: 'The same lines' }),
      ));

  test('never hides what the partner sees', () =>
    given(inTheStream(raised(), ...third))
      .when(mergeIssues, { ...body, merge: ['third'] }, theManager)
      .thenRefused('issue-merge-hides', 'merge.0'));

  test('is refused with itself, with what is no issue, with one that has ended, and into one that has', () => {
    const two = given(inTheStream(raised(), another));
    two.when(mergeIssues, { ...body, merge: ['late-lines'] }, theManager).thenRefused('issue-merged-with-itself', 'merge.0');
    two.when(mergeIssues, { ...body, merge: ['another', 'none'] }, theManager).thenRefused('issue-unknown', 'merge.1');
    const merged = issuesMerged({ ...asCandidate, merged: ['another'], rationale: 'The same lines' });
    given(inTheStream(raised(), another, merged))
      .when(mergeIssues, body, theManager)
      .thenRefused('issue-status', 'merge.0');
    given(anAcceptedIssue(resolved(), another)).when(mergeIssues, body, theManager).thenRefused('issue-status', 'issueId');
    given().when(mergeIssues, body, theManager).thenRefused('issue-unknown', 'issueId');
  });
});
