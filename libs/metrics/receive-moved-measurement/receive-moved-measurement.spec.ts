import { describe, test } from '@jest/globals';
import { measurementMoveRefused, measurementRecorded } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { theLedger } from '#programs/testing';
import { aDelivery, aPeriod, closed, eightOfEight, february, recorded, sevenOfEight } from '../testing/index.js';
import { receiveMovedMeasurement } from './receive-moved-measurement.js';

const { periodId } = february;
const measurement = { ...eightOfEight, occurredAt: '2011-02-02', occurredOn: '2011-02-02' };
const body = { ...aDelivery, periodId, measurement, fromPeriodId: 'FY2011-P04', moved: 1, reason: 'Signed for in February' };

describe('a measurement that was moved into a period', () => {
  test('is recorded there, and says where it came from', () =>
    given()
      .when(receiveMovedMeasurement, body, by(theLedger))
      .thenRecorded(
        measurementRecorded({ ...aDelivery, periodId, measurement, movedFrom: { periodId: 'FY2011-P04', revision: 1 } }),
      ));

  test('opens a period that has none yet', () =>
    given()
      .when(receiveMovedMeasurement, body, by(theLedger))
      .thenPrecededBy({ command: 'OpenPeriod', body: { partnerId: 'orgenics-ltd', programId: 'scms', periodId } }));

  test.each([
    ['period-closed', [closed(0, february)]],
    ['measurement-conflict', [recorded({ ...sevenOfEight, occurredOn: '2011-02-03' }, periodId)]],
  ])('is not lost where it cannot be recorded (%s) after all', (code, events) =>
    given(aPeriod(events, february))
      .when(receiveMovedMeasurement, body, by(theLedger))
      .thenRecordedLike({
        ...measurementMoveRefused({
          ...aDelivery,
          periodId,
          measurement,
          fromPeriodId: 'FY2011-P04',
          moved: 1,
          code,
          message: '',
        }),
        data: { ...aDelivery, periodId, measurement, fromPeriodId: 'FY2011-P04', moved: 1, code },
      }),
  );
});
