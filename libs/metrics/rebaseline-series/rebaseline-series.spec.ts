import { describe, expect, test } from '@jest/globals';
import { metricsStream, partnerStream, periodReopened, seriesRebaselined } from '#contracts';
import { by, given, inStream, type History } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aMonth, aSeries, monthsFromDate, rebaselined } from '../testing/index.js';
import { rebaselineSeries } from './rebaseline-series.js';

const theManager = by(aPartnerManager);
const subject = { partnerId: 'orgenics-ltd', programId: 'scms', metricId: 'on-time-delivery' };
const body = {
  ...subject,
  from: 'FY2009-P01',
  to: 'FY2010-P12',
  appliesFrom: 'FY2011-P01',
  reason: 'The second production line runs',
};
const decided = rebaselined(body.from, body.to, body.appliesFrom);
const twoYears = monthsFromDate('2008-10-01', 24);
const theSeries = (...more: readonly History[]) => given(aProgram(), anEnrolledPartner(), ...aSeries(twoYears), ...more);
const before = (...events: Parameters<typeof inStream>[1][]) => inStream(partnerStream('orgenics-ltd'), ...events);
const since = { from: 'FY2009-P01', to: 'FY2010-P12', appliesFrom: 'FY2010-P01', points: 24 };

/** The stretch with one month of it replaced. */
const except = (index: number, histories: readonly History[]) =>
  given(aProgram(), anEnrolledPartner(), ...aSeries(twoYears.toSpliced(index, 1)), ...histories);
const month = (index: number) => twoYears[index] ?? { id: '', granularity: 'month', from: '', to: '' };

describe('rebaselining a series', () => {
  test('chooses the stretch that is judged against, from a period on', () =>
    theSeries().when(rebaselineSeries, body, theManager).thenRecorded(decided));

  test('may judge the stretch itself', () =>
    theSeries()
      .when(rebaselineSeries, { ...body, appliesFrom: body.from }, theManager)
      .thenRecorded(rebaselined(body.from, body.to, body.from)));

  test('says what was decided before, be it for the same period or an earlier one', () => {
    const next = { ...subject, granularity: 'month' as const, baseline: { ...since, appliesFrom: 'FY2011-P01' } };
    theSeries(before(rebaselined('FY2008-P01', 'FY2009-P12', 'FY2010-P01')))
      .when(rebaselineSeries, body, theManager)
      .thenRecorded(seriesRebaselined({ ...next, previous: { ...since, from: 'FY2008-P01', to: 'FY2009-P12' } }));
    theSeries(before(rebaselined('FY2008-P01', 'FY2009-P12', 'FY2011-P01')))
      .when(rebaselineSeries, body, theManager)
      .thenRecordedLike({ type: 'SeriesRebaselined', data: { baseline: decided.data.baseline } });
  });

  test('by the same stretch from the same period changes nothing', () =>
    theSeries(before(decided)).when(rebaselineSeries, body, theManager).thenNothing());

  test('is held against the last decision about that series', () => {
    const entity = (from: string) =>
      rebaselineSeries.entity?.(Object.assign(new rebaselineSeries.body(), body, { from }), {
        partner: {} as never,
        measuredPeriods: { opened: {}, baselines: {} },
        seriesBaselines: { 'scms.on-time-delivery.month': { ...since, revision: 7 } },
      });
    expect(entity('FY2009-P01')).toBe(7);
    expect(entity('FY2009-Q1')).toBeUndefined();
  });

  test('needs a reason', () => {
    const { reason: _reason, ...withoutReason } = body;
    theSeries().when(rebaselineSeries, withoutReason, theManager).thenMalformed('reason');
  });

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['metric-unknown', 'metricId', { metricId: 'speed' }],
    ['period-unknown', 'from', { from: 'FY2009-W53' }],
    ['period-unknown', 'to', { to: 'FY2011-W53' }],
    ['period-unknown', 'appliesFrom', { appliesFrom: 'FY2011-W53' }],
    ['period-kinds-differ', 'to', { to: 'FY2010-Q4' }],
    ['period-kinds-differ', 'appliesFrom', { appliesFrom: 'FY2011' }],
    ['baseline-out-of-order', 'to', { to: 'FY2008-P12' }],
    ['baseline-out-of-order', 'appliesFrom', { appliesFrom: 'FY2008-P12' }],
    ['baseline-too-short', 'to', { to: 'FY2010-P11' }],
    ['baseline-too-short', 'to', { from: 'FY2009-P02' }],
    ['baseline-too-short', 'to', { from: 'FY2009-Q1', to: 'FY2010-Q4', appliesFrom: 'FY2011-Q1' }],
  ])('is refused as %s at %s', (code, path, fields) =>
    theSeries()
      .when(rebaselineSeries, { ...body, ...fields }, theManager)
      .thenRefused(code, path),
  );

  test('is refused from before the period from which the newest baseline applies', () =>
    theSeries(before(rebaselined('FY2008-P01', 'FY2009-P12', 'FY2011-P02')))
      .when(rebaselineSeries, body, theManager)
      .thenRefused('baseline-before-previous', 'appliesFrom'));

  test('is refused where the partner is not in the program at the end of the first period that it would judge', () =>
    given(aProgram(), anEnrolledPartner({ until: '2010-10-30' }), ...aSeries(twoYears))
      .when(rebaselineSeries, body, theManager)
      .thenRefused('not-enrolled', 'appliesFrom'));
});

describe('the stretch that a series is rebaselined to', () => {
  test('holds only periods that are closed', () => {
    const reopened = periodReopened({ ...subject, periodId: month(3).id, request: 2, closed: 1 });
    except(3, aMonth(month(3), { isClosed: false }))
      .when(rebaselineSeries, body, theManager)
      .thenRefused('baseline-not-closed', 'from');
    except(3, aMonth(month(3), { since: [reopened] }))
      .when(rebaselineSeries, body, theManager)
      .thenRefused('baseline-not-closed', 'from');
  });

  test('may be open where it holds nothing of the metric: that is a gap', () => {
    const absent = { kind: 'absent', absence: 'missing', reason: 'no data' } as const;
    except(3, [...aMonth(month(3), { figure: absent, isClosed: false }), ...aSeries(monthsFromDate('2010-10-01', 1))])
      .when(rebaselineSeries, { ...body, to: 'FY2011-P01' }, theManager)
      .thenRecordedLike({ type: 'SeriesRebaselined', data: { baseline: { ...decided.data.baseline, to: 'FY2011-P01' } } });
  });

  test('counts a quarter as closed where every month of it with figures is', () => {
    const sixYears = monthsFromDate('2005-10-01', 72);
    const quarters = { ...body, from: 'FY2006-Q1', to: 'FY2011-Q4', appliesFrom: 'FY2012-Q1' };
    given(aProgram(), anEnrolledPartner(), ...aSeries(sixYears))
      .when(rebaselineSeries, quarters, theManager)
      .thenRecordedLike({ type: 'SeriesRebaselined', data: { granularity: 'quarter' } });
    given(
      aProgram(),
      anEnrolledPartner(),
      ...aSeries(sixYears.slice(1)),
      ...sixYears.slice(0, 1).flatMap((first) => aMonth(first, { isClosed: false })),
    )
      .when(rebaselineSeries, quarters, theManager)
      .thenRefused('baseline-not-closed', 'from');
  });

  test('leaves out what other metrics and other programs measured', () => {
    const [first] = twoYears;
    const elsewhere = inStream(metricsStream('orgenics-ltd', 'other', first?.id ?? ''), ...(aSeries(twoYears)[1]?.events ?? []));
    except(0, [elsewhere]).when(rebaselineSeries, body, theManager).thenRefused('baseline-too-short', 'to');
  });
});
