import { describe, test } from '@jest/globals';
import { issueClassified } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aCandidate, anAcceptedIssue, asCandidate, lateLines, resolved } from '../testing/index.js';
import { classifyIssue } from './classify-issue.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines', class: 'capability-gap' };
const theManager = by(aPartnerManager);
const asMarket = issueClassified({ ...lateLines, class: 'market' });

describe('classifying an issue', () => {
  test('says what it comes from, and what was said before', () => {
    given(aCandidate())
      .when(classifyIssue, body, theManager)
      .thenRecorded(issueClassified({ ...asCandidate, class: 'capability-gap' }));
    given(anAcceptedIssue(asMarket))
      .when(classifyIssue, body, theManager)
      .thenRecorded(issueClassified({ ...lateLines, class: 'capability-gap', previous: 'market' }));
  });

  test('in the same way again changes nothing', () =>
    given(anAcceptedIssue(asMarket))
      .when(classifyIssue, { ...body, class: 'market' }, theManager)
      .thenNothing());

  test('is refused once it is resolved, and where there is none', () => {
    given(anAcceptedIssue(resolved())).when(classifyIssue, body, theManager).thenRefused('issue-status', 'issueId');
    given().when(classifyIssue, body, theManager).thenRefused('issue-unknown', 'issueId');
  });
});
