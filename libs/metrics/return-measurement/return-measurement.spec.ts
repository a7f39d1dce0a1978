import { describe, test } from '@jest/globals';
import { measurementReturned } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { theLedger } from '#programs/testing';
import { aDelivery, aPeriod, closed, eightOfEight, movedToFebruary, recorded, sevenOfEight } from '../testing/index.js';
import { returnMeasurement } from './return-measurement.js';

const periodId = 'FY2011-P04';
const refused = { code: 'period-closed', message: 'expected an open period' };
const body = { ...aDelivery, periodId, toPeriodId: 'FY2011-P05', moved: 1, ...refused };
const moved = [recorded(), movedToFebruary({ ...eightOfEight, occurredAt: '2011-02-02', occurredOn: '2011-02-02' })];
const returned = measurementReturned({
  ...aDelivery,
  periodId,
  measurement: sevenOfEight,
  fromPeriodId: 'FY2011-P05',
  moved: 1,
  ...refused,
});

describe('a measurement whose move failed', () => {
  test('counts again where it was, as it was', () =>
    given(aPeriod(moved)).when(returnMeasurement, body, by(theLedger)).thenRecorded(returned));

  test('stays withdrawn, and the ledger is told, where that was closed in the meantime', () =>
    given(aPeriod([...moved, closed(0)]))
      .when(returnMeasurement, body, by(theLedger))
      .thenRefused('period-closed', 'periodId'));

  test.each([
    ['was never moved', [recorded()]],
    ['has been returned', [...moved, returned]],
    ['was moved another time', [recorded(), recorded(), ...moved.slice(1)]],
  ])('is not returned where it %s', (_how, events) =>
    given(aPeriod(events)).when(returnMeasurement, body, by(theLedger)).thenRefused('measurement-not-moved', 'recordId'),
  );
});
