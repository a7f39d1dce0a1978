import { describe, expect, test } from '@jest/globals';
import { issueRejected, issuesMerged, partnerStream, progressCelebrated, type MetricSeries, type Signal } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { rebaselined } from '#metrics/testing';
import { aProgram, onTimeCriterion, theLedger, vendorDelivery } from '#programs/testing';
import { accepted, asCandidate, inTheStream, lateLines, raised, resolved, theGround } from '../testing/index.js';
import { detectSignals } from './detect-signals.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04' };
const theClosing = by(theLedger, { effectiveAt: '2011-02-02T15:00:00Z' });

/** Months of fiscal years 2008 to 2011, in order; the last is January 2011. */
const months = Array.from({ length: 40 }, (_, index) => {
  const date = new Date(Date.UTC(2007, 9 + index, 1));
  const end = new Date(Date.UTC(2007, 10 + index, 0));
  const fiscal = date.getUTCFullYear() + (date.getUTCMonth() >= 9 ? 1 : 0);
  const number = ((date.getUTCMonth() + 3) % 12) + 1;
  const periodId = `FY${fiscal}-P${String(number).padStart(2, '0')}`;
  return { periodId, from: date.toISOString().slice(0, 10), to: end.toISOString().slice(0, 10) };
});

/** A series that ends in January 2011: steady around 0.9, then these. */
const seriesEndingWith = (...last: readonly (string | null)[]): MetricSeries => {
  const steady = Array.from(
    { length: 40 - last.length },
    (_, index) => ['0.89', '0.91', '0.9', '0.92', '0.88'][index % 5] ?? '0.9',
  );
  const values = [...steady, ...last];
  const points = months.map((month, index) => ({
    ...month,
    closed: true,
    direction: 'higher' as const,
    value: values[index] ?? null,
    records: 10,
  }));
  return { id: 'orgenics-ltd.scms', metrics: [{ metricId: 'on-time-delivery', points }] };
};

const fall = seriesEndingWith('0.5');
const lasting = seriesEndingWith(...Array.from({ length: 9 }, (_, index) => (index % 2 ? '0.92' : '0.93')));
const [, ...thePartner] = theGround();

/** A program whose card is content with so much. */
const aProgramThatAsksFor = (target: string) =>
  aProgram({
    scorecards: [{ ...vendorDelivery, structure: { combine: 'weighted-mean', members: [{ ...onTimeCriterion, target }] } }],
  });
const detecting = (series: MetricSeries, ...before: readonly DomainEvent[]) =>
  given(aProgramThatAsksFor('0.5'), ...thePartner, inTheStream(...before))
    .withFolded({ series })
    .when(detectSignals, body, theClosing);
const candidateOf = (kind: Signal['kind'], since = 'FY2011-P04', points: Signal['points'] = []): Signal => ({
  metricId: 'on-time-delivery',
  kind,
  rule: 'nelson-1',
  since,
  detectedAt: since,
  points,
  finding: 'As it was known',
});
const known = (kind: Signal['kind'], since?: string) => raised({}, { issueId: kind }, candidateOf(kind, since));
const bothKnown = (since?: string) => [known('shift', since), known('regression', since)];

describe('signals at the end of a period', () => {
  test('open a candidate each, with the rule and the points, that the partner does not see', () =>
    detecting(fall).thenRecordedLike(
      {
        type: 'IssueRaised',
        data: {
          partnerId: 'orgenics-ltd',
          visibility: 'vendor',
          origin: 'signal',
          content: expect.objectContaining({ owner: 'ama', metricId: 'on-time-delivery', seenOn: '2011-02-02' }),
          signal: expect.objectContaining({
            kind: 'shift',
            rule: 'nelson-1',
            since: 'FY2011-P04',
            points: [{ periodId: 'FY2011-P04', value: '0.5' }],
          }),
        },
      },
      {
        type: 'IssueRaised',
        data: {
          signal: expect.objectContaining({
            kind: 'regression',
            points: [
              { periodId: 'FY2011-P03', value: '0.92' },
              { periodId: 'FY2011-P04', value: '0.5' },
            ],
          }),
        },
      },
    ));

  test('update what is known already', () => {
    detecting(fall, ...bothKnown()).thenRecordedLike(
      { type: 'IssueSignalUpdated', data: { issueId: 'shift', previous: candidateOf('shift') } },
      { type: 'IssueSignalUpdated', data: { issueId: 'regression' } },
    );
  });

  test('that were merged into an issue with a signal of its own are known with it, and do not take its place', () =>
    detecting(
      fall,
      ...bothKnown(),
      issuesMerged({ ...asCandidate, issueId: 'shift', merged: ['regression'], rationale: 'The same lines' }),
    ).thenRecordedLike({
      type: 'IssueSignalUpdated',
      data: { issueId: 'shift', signal: expect.objectContaining({ kind: 'shift' }) },
    }));

  test('that return for one issue, its own and one that was merged into it, reopen it once', () => {
    const ended = { ...(resolved('2010-12-15').data as object), ...lateLines, issueId: 'shift', visibility: 'both' };
    detecting(
      fall,
      ...bothKnown('FY2010-P02'),
      issuesMerged({ ...asCandidate, issueId: 'shift', merged: ['regression'], rationale: 'The same lines' }),
      accepted({}, { issueId: 'shift', visibility: 'both' }),
      { ...resolved('2010-12-15'), data: ended },
    ).thenRecordedLike({ type: 'IssueReopened', data: { issueId: 'shift', signal: expect.objectContaining({ kind: 'shift' }) } });
  });

  test('that a person rejected are not raised again, unless they begin anew', () => {
    const noise = (issueId: string) => issueRejected({ ...asCandidate, issueId, rejection: 'noise', rationale: 'Entered twice' });
    const rejected = [noise('shift'), noise('regression')];
    detecting(fall, ...bothKnown(), ...rejected).thenNothing();
    detecting(fall, ...bothKnown('FY2010-P02'), ...rejected).thenRecordedLike({ type: 'IssueRaised' }, { type: 'IssueRaised' });
  });

  test('reopen the issue that was resolved where they return within its time, and raise another one later', () => {
    const solved = (resolvedOn: string) => {
      const subject = { issueId: 'shift', visibility: 'both' } as const;
      const ended = { ...(resolved(resolvedOn).data as object), ...lateLines, ...subject };
      return [known('shift', 'FY2010-P02'), accepted({}, subject), { ...resolved(resolvedOn), data: ended }, known('regression')];
    };
    detecting(fall, ...solved('2010-12-15')).thenRecordedLike(
      { type: 'IssueReopened', data: { issueId: 'shift', reopenedOn: '2011-02-02', resolvedOn: '2010-12-15' } },
      { type: 'IssueSignalUpdated' },
    );
    detecting(fall, ...solved('2010-06-15')).thenRecordedLike({ type: 'IssueRaised' }, { type: 'IssueSignalUpdated' });
    detecting(fall, ...solved('2011-01-20')).thenRecordedLike({ type: 'IssueSignalUpdated' });
  });

  test('for the better are celebrated once, for both to see', () => {
    const celebrated = {
      partnerId: 'orgenics-ltd',
      programId: 'scms',
      visibility: 'both',
      metricId: 'on-time-delivery',
      rule: 'nelson-2',
      since: 'FY2010-P08',
      detectedAt: 'FY2011-P04',
    } as const;
    detecting(lasting).thenRecordedLike({ type: 'ProgressCelebrated', data: celebrated });
    detecting(lasting, progressCelebrated({ ...celebrated, finding: 'Said before' })).thenNothing();
  });

  test('are found against the baseline that was decided last, once it applies', () => {
    const low = Array.from({ length: 24 }, (_, index) => (index % 2 ? '0.69' : '0.71'));
    const better = Array.from({ length: 9 }, (_, index) => (index % 2 ? '0.74' : '0.745'));
    const judgedFrom = (appliesFrom: string) =>
      given(
        aProgramThatAsksFor('0.5'),
        ...thePartner,
        inStream(partnerStream('orgenics-ltd'), rebaselined('FY2008-P08', 'FY2010-P07', appliesFrom)),
      )
        .withFolded({ series: seriesEndingWith(...low, ...better) })
        .when(detectSignals, body, theClosing);
    judgedFrom('FY2010-P08').thenRecordedLike({ type: 'ProgressCelebrated', data: { rule: 'nelson-2', since: 'FY2010-P08' } });
    judgedFrom('FY2011-P05').thenRecordedLike({
      type: 'IssueRaised',
      data: { signal: expect.objectContaining({ kind: 'shift' }) },
    });
  });

  test('say so where a metric goes nowhere, short of where it is to be', () =>
    given(aProgramThatAsksFor('0.95'), ...thePartner)
      .withFolded({ series: seriesEndingWith() })
      .when(detectSignals, body, theClosing)
      .thenRecordedLike({
        type: 'IssueRaised',
        data: { signal: expect.objectContaining({ kind: 'stagnation', rule: 'mann-kendall', since: 'FY2009-P05' }) },
      }));

  test('of a metric that goes nowhere are not raised again while what was rejected lies in what is looked at', () => {
    const judged = (detectedAt: string) => [
      raised({}, { issueId: 'stagnation' }, { ...candidateOf('stagnation', 'FY2008-P01'), detectedAt }),
      issueRejected({ ...asCandidate, issueId: 'stagnation', rejection: 'noise', rationale: 'High enough for us' }),
    ];
    const goingNowhere = (...before: readonly DomainEvent[]) =>
      given(aProgramThatAsksFor('0.95'), ...thePartner, inTheStream(...before))
        .withFolded({ series: seriesEndingWith() })
        .when(detectSignals, body, theClosing);
    goingNowhere(...judged('FY2011-P03')).thenNothing();
    goingNowhere(...judged('FY2009-P05')).thenNothing();
    goingNowhere(...judged('FY2009-P04')).thenRecordedLike({ type: 'IssueRaised' });
  });

  test('are not there where the metric only varies, has no value, or nothing was recorded', () => {
    detecting(seriesEndingWith()).thenNothing();
    detecting(seriesEndingWith(null)).thenNothing();
    given(...theGround())
      .when(detectSignals, body, theClosing)
      .thenNothing();
    given().when(detectSignals, body, theClosing).thenNothing();
  });

  test('are looked for by the ledger alone', () => expect(detectSignals.allowed.sides).toEqual([]));
});
