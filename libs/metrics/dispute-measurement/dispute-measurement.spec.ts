import { describe, expect, test } from '@jest/globals';
import { disputeRulesDefined, programStream } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import {
  aDelivery,
  aPeriod,
  closed,
  disputed,
  eightOfEight,
  excuseRequested,
  excused,
  movedToFebruary,
  recorded,
  restated,
  sevenOfEight,
  voided,
} from '../testing/index.js';
import { disputeMeasurement } from './dispute-measurement.js';

const body = { ...aDelivery, periodId: 'FY2011-P04', reason: 'It was signed for' };
const thePartner = by(aPartnerUser, { now: '2011-03-01T17:00:00.000Z' });
const theBooks = (...events: Parameters<typeof aPeriod>[0]) => given(aProgram(), aPeriod(events));

describe('disputing a measurement', () => {
  test('says what is disputed, and by when it is to be resolved: in thirty days where the program says nothing', () => {
    theBooks(recorded()).when(disputeMeasurement, body, thePartner).thenRecorded(disputed());
    theBooks(recorded(), restated())
      .when(disputeMeasurement, body, thePartner)
      .thenRecorded(disputed(1, '2011-03-31', eightOfEight));
  });

  test('gives the days that the program gives, counted in its time zone', () => {
    const rules = { resolveWithin: 10 };
    given(aProgram(), inStream(programStream('scms'), disputeRulesDefined({ programId: 'scms', rules })), aPeriod([recorded()]))
      .when(disputeMeasurement, body, by(aPartnerUser, { now: '2011-03-02T04:59:59.000Z' }))
      .thenRecorded(disputed(0, '2011-03-11'));
  });

  test('is possible of a closed period, and of what is excused', () => {
    theBooks(recorded(), closed()).when(disputeMeasurement, body, thePartner).thenRecorded(disputed());
    theBooks(recorded(), excuseRequested(), excused()).when(disputeMeasurement, body, thePartner).thenRecorded(disputed(2));
  });

  test('is for the partner alone', () => expect(disputeMeasurement.allowed.sides).toEqual(['partner']));

  test('is refused while a dispute waits, of what counts no longer, and of what never was', () => {
    theBooks(recorded(), disputed()).when(disputeMeasurement, body, thePartner).thenRefused('measurement-disputed', 'recordId');
    theBooks(recorded(), voided()).when(disputeMeasurement, body, thePartner).thenRefused('measurement-voided', 'recordId');
    theBooks(recorded(), movedToFebruary(sevenOfEight))
      .when(disputeMeasurement, body, thePartner)
      .thenRefused('measurement-moved', 'recordId');
    theBooks().when(disputeMeasurement, body, thePartner).thenRefused('measurement-unknown', 'recordId');
  });

  test('needs a reason', () => {
    const { reason: _reason, ...silent } = body;
    theBooks(recorded()).when(disputeMeasurement, silent, thePartner).thenMalformed('reason');
  });
});
