import { describe, test } from '@jest/globals';
import { measurementMoveRefused, measurementMoved, measurementRecorded, measurementVoided } from '#contracts';
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
    ['was voided', measurementVoided({ ...aDelivery, periodId, previous: sevenOfEight, restates: 0 })],
    [
      'was moved away',
      measurementMoved({
        ...aDelivery,
        periodId,
        previous: sevenOfEight,
        restates: 0,
        measurement: sevenOfEight,
        toPeriodId: 'FY2011-P04',
      }),
    ],
  ])('is recorded where another of its identity %s', (_how, event) =>
    given(aPeriod([recorded(sevenOfEight, periodId), event], february))
      .when(receiveMovedMeasurement, body, by(theLedger))
      .thenRecordedLike({ type: 'MeasurementRecorded', data: { measurement } }),
  );

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
