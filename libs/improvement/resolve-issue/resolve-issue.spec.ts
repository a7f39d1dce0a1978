import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { issueReopened, issueResolutionRequested } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { evaluateCriterion } from '../shared/evaluate-criterion.js';
import {
  aCandidate,
  aSeries,
  aShift,
  accepted,
  anAcceptedIssue,
  inTheStream,
  lateLines,
  raised,
  resolved,
  whatIsLate,
} from '../testing/index.js';
import { resolveIssue } from './resolve-issue.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines' };
const theManager = by(aPartnerManager, { effectiveAt: '2011-07-01T15:00:00Z' });
const [criterion] = whatIsLate.criteria;
const attempt = (series: readonly (string | null)[], more: object = {}) =>
  given(aProgram(), anAcceptedIssue())
    .withFolded({ series: aSeries(...series) })
    .when(resolveIssue, { ...body, ...more }, theManager);

describe('resolving an issue', () => {
  test('holds when the metric is where it is to be for three periods in a row', () =>
    attempt(['0.7', '0.9', '0.95', '0.9']).thenRecordedLike({
      type: 'IssueResolved',
      data: {
        ...lateLines,
        basis: 'criteria',
        resolvedOn: '2011-07-01',
        resolvedBy: 'ama',
        results: [
          {
            criterion,
            isMet: true,
            inARow: 3,
            periods: [
              { periodId: 'FY2011-P05', value: '0.7', records: 10, verdict: 'unmet' },
              { periodId: 'FY2011-P06', value: '0.9', records: 10, verdict: 'met' },
              { periodId: 'FY2011-P07', value: '0.95', records: 10, verdict: 'met' },
              { periodId: 'FY2011-P08', value: '0.9', records: 10, verdict: 'met' },
            ],
          },
        ],
      },
    }));

  test('passes over a period with too little data: it neither counts nor begins anew', () => {
    attempt(['0.9', null, '0.9', '0.9']).thenRecordedLike({ type: 'IssueResolved' });
    attempt(['0.9', null, '0.9']).thenRefused('issue-criteria-unmet', 'issueId');
  });

  test('is refused where the row was broken, or is too short, and no reason is given', () => {
    attempt(['0.9', '0.9', '0.89', '0.9']).thenRefused('issue-criteria-unmet', 'issueId');
    attempt([]).thenRefused('issue-criteria-unmet', 'issueId');
    given(aProgram(), anAcceptedIssue()).when(resolveIssue, body, theManager).thenRefused('issue-criteria-unmet', 'issueId');
  });

  test('against the figures, or without a criterion, asks for another person', () => {
    attempt(['0.9', '0.89'], { reason: 'Moved' }).thenRecordedLike({
      type: 'IssueResolutionRequested',
      data: { rationale: 'Moved', requestedBy: 'ama', results: [expect.objectContaining({ isMet: false, inARow: 0 })] },
    });
    const bare = inTheStream(raised({ criteria: [] }), accepted({ criteria: [] }));
    given(aProgram(), bare)
      .when(resolveIssue, { ...body, reason: 'Moved' }, theManager)
      .thenRecordedLike({ type: 'IssueResolutionRequested', data: { results: [] } });
  });

  test('waits for the answer that was asked for, unless the figures have come to hold', () => {
    const requested = issueResolutionRequested({ ...lateLines, results: [], rationale: 'Moved', requestedBy: 'ama' });
    const waiting = given(aProgram(), anAcceptedIssue(requested));
    waiting.when(resolveIssue, { ...body, reason: 'Again' }, theManager).thenRefused('resolution-requested', 'issueId');
    waiting
      .withFolded({ series: aSeries('0.9', '0.9', '0.9') })
      .when(resolveIssue, body, theManager)
      .thenRecordedLike({ type: 'IssueResolved', data: { basis: 'criteria' } });
  });

  test('counts the periods since it was reopened', () => {
    const reopened = issueReopened({ ...lateLines, reopenedOn: '2011-04-01', signal: aShift, resolvedOn: '2011-03-01' });
    given(aProgram(), anAcceptedIssue(resolved('2011-03-01'), reopened))
      .withFolded({ series: aSeries('0.9', '0.9', '0.9') })
      .when(resolveIssue, body, theManager)
      .thenRefused('issue-criteria-unmet', 'issueId');
  });

  test('is for a person, and refused for a candidate and where there is none', () => {
    given(aProgram(), anAcceptedIssue()).when(resolveIssue, body, by(theLedger)).thenRefused('person-needed');
    given(aProgram(), aCandidate()).when(resolveIssue, body, theManager).thenRefused('issue-status', 'issueId');
    given(aProgram()).when(resolveIssue, body, theManager).thenRefused('issue-unknown', 'issueId');
  });
});

describe('a success criterion', () => {
  if (!criterion) throw new Error('the issue has a criterion');
  const inARow = (values: readonly (string | null)[]) => evaluateCriterion(criterion, aSeries(...values), '2011-02-10').inARow;

  test('says the same with and without the periods that have too little data', () =>
    assert(
      property(array(constantFrom('0.8', '0.9', '0.95', null), { maxLength: 7 }), (values) =>
        expect(inARow(values)).toBe(inARow(values.filter((value) => value !== null))),
      ),
    ));

  test('begins anew after a period that does not meet it', () =>
    assert(
      property(array(constantFrom('0.8', '0.9', null), { maxLength: 6 }), (values) => expect(inARow([...values, '0.8'])).toBe(0)),
    ));

  test('is met by lower values where lower is better, and near the threshold where the target is', () => {
    const about = (direction: 'lower' | 'target', more: object = {}) => {
      const series = aSeries('0.85', '0.85', '0.85');
      const metrics = series.metrics.map((metric) => ({
        ...metric,
        points: metric.points.map((point) => ({ ...point, direction })),
      }));
      return evaluateCriterion({ ...criterion, ...more }, { ...series, metrics }, '2011-02-10').isMet;
    };
    expect(about('lower')).toBe(true);
    expect(about('target')).toBe(false);
    expect(about('target', { tolerance: '0.05' })).toBe(true);
  });

  test('looks at closed periods only, and at none that ended before', () => {
    const series = aSeries('0.9', '0.9', '0.9');
    const metrics = series.metrics.map((metric) => ({
      ...metric,
      points: metric.points.map((point) => ({ ...point, closed: false })),
    }));
    expect(evaluateCriterion(criterion, { ...series, metrics }, '2011-02-10').inARow).toBe(0);
    expect(evaluateCriterion(criterion, series, '2011-03-01').inARow).toBe(2);
  });
});
