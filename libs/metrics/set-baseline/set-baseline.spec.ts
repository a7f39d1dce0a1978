import { describe, test } from '@jest/globals';
import { baselineSet, partnerStream } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { setBaseline } from './set-baseline.js';

const theManager = by(aPartnerManager);
const subject = { partnerId: 'orgenics-ltd', programId: 'scms', metricId: 'on-time-delivery' };
const body = { ...subject, value: '0.75', unit: 'lines', from: '2011-01-01', reason: 'What was reached in 2010' };
const set = (value: string, from: string, previous?: string) =>
  baselineSet({ ...subject, value, unit: 'lines', from, ...(previous !== undefined && { previous }) });
const theBaselines = (...events: readonly ReturnType<typeof set>[]) =>
  given(aProgram(), anEnrolledPartner(), inStream(partnerStream('orgenics-ltd'), ...events));

describe('setting a baseline', () => {
  test('holds from a date on', () => theBaselines().when(setBaseline, body, theManager).thenRecorded(set('0.75', '2011-01-01')));

  test('may be for a date to come', () =>
    theBaselines()
      .when(setBaseline, { ...body, from: '2012-01-01' }, theManager)
      .thenRecorded(set('0.75', '2012-01-01')));

  test('says what held on that date until now', () => {
    const before = theBaselines(set('0.6', '2010-10-01'), set('0.9', '2011-10-01'));
    before.when(setBaseline, body, theManager).thenRecorded(set('0.75', '2011-01-01', '0.6'));
    before.when(setBaseline, { ...body, from: '2010-10-01' }, theManager).thenRecorded(set('0.75', '2010-10-01', '0.6'));
  });

  test('of the same value from the same date changes nothing, in whatever notation', () => {
    theBaselines(set('0.75', '2011-01-01'))
      .when(setBaseline, { ...body, value: '0.750' }, theManager)
      .thenNothing();
    theBaselines(set('0.75', '2010-10-01'))
      .when(setBaseline, body, theManager)
      .thenRecorded(set('0.75', '2011-01-01', '0.75'));
  });

  test('needs a reason', () => {
    const { reason: _reason, ...withoutReason } = body;
    theBaselines().when(setBaseline, withoutReason, theManager).thenMalformed('reason');
  });

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['metric-unknown', 'metricId', { metricId: 'speed' }],
    ['metric-unknown', 'metricId', { from: '2005-09-30' }],
    ['unit-mismatch', 'unit', { unit: 'percent' }],
  ])('is refused as %s at %s', (code, path, fields) =>
    theBaselines()
      .when(setBaseline, { ...body, ...fields }, theManager)
      .thenRefused(code, path),
  );

  test('is refused for a date on which the partner is not in the program', () =>
    given(aProgram(), anEnrolledPartner({ until: '2010-12-31' }))
      .when(setBaseline, body, theManager)
      .thenRefused('not-enrolled', 'from'));
});
