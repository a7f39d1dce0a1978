import { describe, expect, test } from '@jest/globals';
import { measurementMoveRefused, metricsStream, planAbandoned, planCompleted, type Measurement } from '#contracts';
import { bySummer } from '#improvement/testing';
import type { DomainEvent, RecordedEvent } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { metrics } from '#metrics';
import { aDelivery, closed, eightOfEight, february, january, movedToFebruary, recorded } from '#metrics/testing';
import { theLedger } from '#programs/testing';
import { detectSignals } from './detect-signals/detect-signals.js';
import { policies } from './index.js';
import { moveMeasurement } from './move-measurement/move-measurement.js';
import { releaseBudget } from './release-budget/release-budget.js';
import { returnMeasurement } from './return-measurement/return-measurement.js';

const measurement: Measurement = { ...eightOfEight, occurredAt: '2011-02-02', occurredOn: '2011-02-02' };
const refusal = { code: 'period-closed', message: 'expected an open period' };

const atRevision = (event: DomainEvent, revision: number, reason?: string): RecordedEvent => ({
  ...event,
  id: '',
  stream: '',
  revision,
  position: '',
  metadata: {
    commandId: '',
    commandType: '',
    bodyHash: '',
    actor: theLedger,
    recordedAt: '2011-03-01T09:00:00.000Z',
    effectiveAt: '2011-02-28T09:00:00.000Z',
    read: {},
    schemaVersion: 1,
    ...(reason !== undefined && { reason }),
    $correlationId: '',
    $causationId: '',
  },
});

const moved = atRevision(movedToFebruary(measurement), 1, 'Signed for in February');
const refused = atRevision(
  measurementMoveRefused({
    ...aDelivery,
    periodId: february.periodId,
    measurement,
    fromPeriodId: january.periodId,
    moved: 1,
    ...refusal,
  }),
  3,
);
const streamOf = ({ periodId }: { readonly periodId: string }) =>
  metricsStream(aDelivery.partnerId, aDelivery.programId, periodId);
const commandNamed = (name: string) => {
  const found = metrics.commands.find((command) => command.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

describe('a measurement that was moved', () => {
  const [answer] = moveMeasurement.react(moved);

  test('is to be recorded in its new period, since when and why it was moved', () =>
    expect(answer).toEqual({
      command: 'ReceiveMovedMeasurement',
      body: {
        ...aDelivery,
        periodId: 'FY2011-P05',
        measurement,
        fromPeriodId: 'FY2011-P04',
        moved: 1,
        reason: 'Signed for in February',
        effectiveAt: '2011-02-28T09:00:00.000Z',
      },
    }));

  test('is accepted there', () =>
    given()
      .when(commandNamed('ReceiveMovedMeasurement'), answer?.body ?? {}, by(theLedger))
      .thenRecordedLike({ type: 'MeasurementRecorded', data: { periodId: 'FY2011-P05', measurement } }));

  test('is kept on record where it is not accepted after all', () =>
    given(inStream(streamOf(february), closed(0, february)))
      .when(commandNamed('ReceiveMovedMeasurement'), answer?.body ?? {}, by(theLedger))
      .thenRecordedLike({ type: 'MeasurementMoveRefused', data: { moved: 1, code: 'period-closed' } }));
});

describe('a measurement that its new period did not take', () => {
  const [answer] = returnMeasurement.react(refused);

  test('is to count again where it was', () =>
    expect(answer).toEqual({
      command: 'ReturnMeasurement',
      body: {
        ...aDelivery,
        periodId: 'FY2011-P04',
        toPeriodId: 'FY2011-P05',
        moved: 1,
        ...refusal,
        effectiveAt: '2011-02-28T09:00:00.000Z',
      },
    }));

  test('does so', () =>
    given(inStream(streamOf(january), recorded(), movedToFebruary(measurement)))
      .when(commandNamed('ReturnMeasurement'), answer?.body ?? {}, by(theLedger))
      .thenRecordedLike({ type: 'MeasurementReturned', data: { periodId: 'FY2011-P04' } }));
});

test('a period that closed has the metrics of the partner looked at for signals', () => {
  const [answer] = detectSignals.react(atRevision(closed(8, january), 9));
  const { partnerId, programId } = aDelivery;
  expect(answer).toEqual({
    command: 'DetectSignals',
    body: { partnerId, programId, periodId: january.periodId, effectiveAt: '2011-02-28T09:00:00.000Z' },
  });
});

test('a plan that is over frees what it has not spent', () => {
  const { programId, partnerId, planId } = bySummer;
  const over = { results: [], completedOn: '2011-07-01', onTime: true, completedBy: 'ama' };
  const ends = [
    planCompleted({ ...bySummer, outcome: 'achieved', ...over }),
    planAbandoned({ ...bySummer, abandonedBy: 'vendor', rationale: 'Enough' }),
  ];
  expect(releaseBudget.map(({ on }) => on)).toEqual(ends.map(({ type }) => type));
  for (const [index, { react }] of releaseBudget.entries())
    expect(react(atRevision(ends[index] as DomainEvent, 9))).toEqual([
      { command: 'ReleaseBudget', body: { programId, partnerId, planId, effectiveAt: '2011-02-28T09:00:00.000Z' } },
    ]);
});

test('every policy has a name of its own', () => expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length));
