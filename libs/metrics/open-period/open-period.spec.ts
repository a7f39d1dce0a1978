import { describe, test } from '@jest/globals';
import { partnerStream, periodOpened } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartner } from '#partners/testing';
import { aProgram, fiscalYear2011, theLedger } from '#programs/testing';
import { aDelivery, january } from '../testing/index.js';
import { openPeriod } from './open-period.js';

const { partnerId, programId } = aDelivery;
const body = { partnerId, programId, periodId: 'FY2011-P04' };
const opened = periodOpened({ partnerId, programId, ...january });

describe('opening a period', () => {
  test("names it in the partner's stream, with its days", () =>
    given(aProgram(), aPartner()).when(openPeriod, body, by(theLedger)).thenRecorded(opened));

  test('again changes nothing', () =>
    given(aProgram(), aPartner(), inStream(partnerStream(partnerId), opened))
      .when(openPeriod, body, by(theLedger))
      .thenNothing());

  test('opens its fiscal year first, unless that is open', () => {
    given(aProgram(), aPartner())
      .when(openPeriod, body, by(theLedger))
      .thenPrecededBy({ command: 'OpenFiscalYear', body: { programId, fiscalYear: 'FY2011' } });
    given(aProgram({ opened: [fiscalYear2011] }), aPartner())
      .when(openPeriod, body, by(theLedger))
      .thenPrecededBy();
  });

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['period-unknown', 'periodId', { periodId: 'FY2011-W53' }],
    ['period-not-closing', 'periodId', { periodId: 'FY2011-Q2' }],
    ['program-not-in-force', 'periodId', { periodId: 'FY2005-P12' }],
  ])('is refused as %s at %s', (code, path, fields) =>
    given(aProgram(), aPartner())
      .when(openPeriod, { ...body, ...fields }, by(theLedger))
      .thenRefused(code, path),
  );
});
