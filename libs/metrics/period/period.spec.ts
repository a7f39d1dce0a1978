import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import {
  measurementMoveRefused,
  measurementReturned,
  metricsStream,
  partnerRegistered,
  periodReopened,
  periodReopeningRejected,
} from '#contracts';
import type { DomainEvent, Json, RecordedEvent } from '#kernel';
import { aPartnerManager, orgenics } from '#partners/testing';
import {
  aDelivery,
  closed,
  movedToFebruary,
  recorded,
  reopeningRequested,
  restated,
  sevenOfEight,
  voided,
} from '../testing/index.js';
import type { Period } from './books.js';
import { period, standingOf } from './period.js';

const body = { partnerId: aDelivery.partnerId, programId: aDelivery.programId, periodId: 'FY2011-P04' };
const elsewhere = { fromPeriodId: 'FY2011-P05', moved: 0, code: 'period-closed', message: '' };
const moved = movedToFebruary(sevenOfEight);
const returned = measurementReturned({ ...aDelivery, ...body, measurement: sevenOfEight, ...elsewhere });

const log = (events: readonly DomainEvent[]): readonly RecordedEvent[] =>
  events.map((event, revision) => ({
    ...event,
    id: String(revision),
    stream: metricsStream(body.partnerId, body.programId, body.periodId),
    revision,
    position: String(revision).padStart(20, '0'),
    metadata: {
      commandId: '',
      commandType: '',
      bodyHash: '',
      actor: aPartnerManager,
      recordedAt: '2011-03-01T09:00:00.000Z',
      effectiveAt: '2011-03-01T09:00:00.000Z',
      read: {},
      schemaVersion: 1,
      $correlationId: '',
      $causationId: '',
    },
  }));

const fold = (...events: readonly DomainEvent[]): Period =>
  log(events).reduce((state, event) => period.evolve(state, event), period.initial);

/** Plain data, which compares by value. */
const plainly = (state: Period | undefined) => state && { ...state, measurements: state.measurements.pack() };

describe('the books of a period', () => {
  test('know where a measurement stands', () => {
    const standing = (...events: readonly DomainEvent[]) => standingOf(fold(...events), aDelivery);
    expect(standing()).toBeUndefined();
    expect(standing(recorded())).toEqual({ revision: 0, status: 'counts' });
    expect(standing(recorded(), restated())).toEqual({ revision: 1, status: 'counts' });
    expect(standing(recorded(), voided())).toEqual({ revision: 1, status: 'voided' });
    expect(standing(recorded(), moved)).toEqual({ revision: 1, status: 'moved' });
    expect(standing(recorded(), moved, returned)).toEqual({ revision: 2, status: 'counts' });
    expect(standing(recorded(), voided(), recorded())).toEqual({ revision: 2, status: 'counts' });
  });

  test('tell apart what differs in source, metric or record id alone', () => {
    const books = fold(recorded());
    expect(standingOf(books, { ...aDelivery, source: 'scms-deliveries/8' })).toBeUndefined();
    expect(standingOf(books, { ...aDelivery, metricId: 'days-late' })).toBeUndefined();
    expect(standingOf(books, { ...aDelivery, recordId: '8682' })).toBeUndefined();
  });

  test('count what counts', () => {
    expect(fold(recorded(), restated()).counting).toBe(1);
    expect(fold(recorded(), voided(), voided()).counting).toBe(0);
    expect(fold(recorded(), moved, returned).counting).toBe(1);
  });

  test('are closed, asked to be reopened, and open again', () => {
    const once = [recorded(), closed()];
    expect(fold(...once)).toMatchObject({ closed: 1, closings: 1 });
    const asked = [...once, reopeningRequested()];
    expect(fold(...asked).request).toEqual({ revision: 2, actor: aPartnerManager });
    const rejected = periodReopeningRejected({ ...body, request: 2 });
    expect(fold(...asked, rejected)).toMatchObject({ closed: 1, request: undefined });
    const reopened = periodReopened({ ...body, request: 2, closed: 1 });
    expect(fold(...asked, reopened)).toMatchObject({ closed: undefined, closings: 1, request: undefined });
  });

  test('have begun with a move that failed, and not with what is no concern of theirs', () => {
    const { fromPeriodId: _, ...refused } = elsewhere;
    const failed = measurementMoveRefused({
      ...aDelivery,
      ...body,
      measurement: sevenOfEight,
      fromPeriodId: 'FY2011-P03',
      ...refused,
    });
    expect(fold(failed).revision).toBe(0);
    const unrelated = partnerRegistered({ partnerId: 'x', revision: 1, profile: orgenics, effectiveFrom: '2011-01-01' });
    expect(fold(unrelated)).toBe(period.initial);
  });

  test('come back from a snapshot as they were, whatever has happened', () => {
    const reopened = periodReopened({ ...body, request: 2, closed: 1 });
    const another = { ...recorded(), data: { ...recorded().data, recordId: 'a "quoted" / record, ünïcode' } };
    const event = fc.constantFrom<DomainEvent>(
      recorded(),
      another,
      restated(),
      voided(),
      moved,
      returned,
      closed(),
      reopeningRequested(),
      reopened,
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const state = fold(...events);
        const kept: unknown = JSON.parse(JSON.stringify(period.snapshot?.write(state)));
        expect(plainly(period.snapshot?.read(kept as Json))).toEqual(plainly(state));
      }),
    );
  });

  test('keep a measurement in a snapshot in twenty bytes', () =>
    expect(period.snapshot?.write(fold(recorded()))).toMatchObject({ measurements: expect.stringMatching(/^.{28}$/) }));
});
