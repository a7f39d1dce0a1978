import { describe, expect, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { aCandidate, anAcceptedIssue, contested, resolved } from '../testing/index.js';
import { contestIssue } from './contest-issue.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines', reason: 'The port was closed' };
const thePartner = by(aPartnerUser);

describe('contesting an issue', () => {
  test('marks it with what the partner says', () =>
    given(anAcceptedIssue()).when(contestIssue, body, thePartner).thenRecorded(contested));

  test('is for the partner alone', () => expect(contestIssue.allowed.sides).toEqual(['partner']));

  test('of one that it does not see is the same as of one that there is not', () => {
    given(aCandidate()).when(contestIssue, body, thePartner).thenRefused('issue-unknown', 'issueId');
    given().when(contestIssue, body, thePartner).thenRefused('issue-unknown', 'issueId');
  });

  test('is refused while it has no answer, and once it is resolved', () => {
    given(anAcceptedIssue(contested)).when(contestIssue, body, thePartner).thenRefused('issue-contested', 'issueId');
    given(anAcceptedIssue(resolved())).when(contestIssue, body, thePartner).thenRefused('issue-status', 'issueId');
  });
});
