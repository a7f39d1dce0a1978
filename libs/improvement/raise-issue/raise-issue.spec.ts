import { describe, test } from '@jest/globals';
import { issueRaised } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aCandidate, asCandidate, lateLines, theGround, whatIsLate } from '../testing/index.js';
import { raiseIssue } from './raise-issue.js';

const { ownerSide: _side, reopenWithinDays: _days, ...said } = whatIsLate;
const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines', ...said };
const inFebruary = { effectiveAt: '2011-02-10T15:00:00Z' };
const theManager = by(aPartnerManager, inFebruary);
const thePartner = by(aPartnerUser, inFebruary);

describe('raising an issue', () => {
  test('makes a candidate that the partner does not see, where the vendor raises it', () =>
    given(...theGround())
      .when(raiseIssue, body, theManager)
      .thenRecorded(issueRaised({ ...asCandidate, content: whatIsLate, origin: 'person', raisedBy: 'vendor' })));

  test('makes one that both see, where the partner raises it', () =>
    given(...theGround())
      .when(raiseIssue, { ...body, owner: 'noor' }, thePartner)
      .thenRecorded(
        issueRaised({
          ...lateLines,
          content: { ...whatIsLate, owner: 'noor', ownerSide: 'partner' },
          origin: 'person',
          raisedBy: 'partner',
        }),
      ));

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['issue-dates-disordered', 'seenOn', { seenOn: '2011-02-11' }],
    ['issue-dates-disordered', 'beganOn', { beganOn: '2011-02-11' }],
    ['metric-unknown', 'metricId', { metricId: 'speed' }],
    ['percentage-out-of-range', 'impact.confidence', { impact: { amount: '5', unit: 'USD', confidence: '100.5' } }],
    ['percentage-out-of-range', 'impact.confidence', { impact: { amount: '5', unit: 'USD', confidence: '-1' } }],
    [
      'metric-unknown',
      'criteria.0.metricId',
      { criteria: [{ metricId: 'speed', threshold: '1', periods: 1, minimumRecords: 1 }] },
    ],
    ['criterion-repeated', 'criteria.1.metricId', { criteria: [...whatIsLate.criteria, ...whatIsLate.criteria] }],
    [
      'criterion-tolerance',
      'criteria.0.tolerance',
      { criteria: whatIsLate.criteria.map((each) => ({ ...each, tolerance: '1' })) },
    ],
    ['owner-without-role', 'owner', { owner: 'stranger' }],
  ])('is refused as %s at %s', (code, path, other) =>
    given(...theGround())
      .when(raiseIssue, { ...body, ...other }, theManager)
      .thenRefused(code, path),
  );

  test('is refused under an id that is taken', () =>
    given(...theGround(), aCandidate())
      .when(raiseIssue, body, theManager)
      .thenRefused('issue-exists', 'issueId'));

  test('is refused for a partner that is not in the program', () =>
    given(aProgram(), anEnrolledPartner({ until: '2011-02-09' }))
      .when(raiseIssue, body, theManager)
      .thenRefused('not-enrolled', 'programId'));

  test('takes the deputy of a role as owner, and leaves the people of the partner to the partner', () => {
    given(...theGround())
      .when(raiseIssue, { ...body, owner: 'kofi' }, theManager)
      .thenRecordedLike({ type: 'IssueRaised' });
    given(...theGround())
      .when(raiseIssue, { ...body, owner: 'noor', ownerSide: 'partner' }, theManager)
      .thenRecordedLike({ type: 'IssueRaised', data: { visibility: 'vendor' } });
  });

  test('is malformed with a criterion without periods, and of an unknown severity', () => {
    const criteria = [{ metricId: 'on-time-delivery', threshold: '0.9', periods: 0, minimumRecords: 1 }];
    const attempt = given(...theGround()).when(raiseIssue, { ...body, criteria, severity: 'vast' }, theManager);
    attempt.thenMalformed('criteria.0.periods');
    attempt.thenMalformed('severity');
  });
});
