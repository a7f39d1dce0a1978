import { describe, expect, test } from '@jest/globals';
import {
  measurementDisputeResolved,
  measurementDisputed,
  measurementExcuseRequested,
  measurementExcused,
  measurementMoved,
  measurementRecorded,
  measurementReturned,
} from '#contracts';
import {
  aMeasurement,
  happened,
  inMonth,
  of,
  opened,
  recorded,
  restated,
  theDocument,
  theLog,
  voided,
  type TestLog,
} from '../testing/index.js';
import { measurementId, measurements } from './index.js';

const january = 'FY2011-P04';
const february = 'FY2011-P05';
const about = { partnerId: 'orgenics-ltd', programId: 'scms', metricId: 'on-time-delivery', source: 'erp', recordId: 'r1' };
const inPeriod = (log: TestLog, periodId: string = january) =>
  theDocument(log, measurements, measurementId({ ...about, periodId }));
const first = aMeasurement(january, of(8, 10));

describe('a measurement', () => {
  test('is what its source says, by the event that says so', async () => {
    const log = await theLog(opened(january), opened(february), inMonth(january, recorded(january, 'r1', first)));
    expect(await inPeriod(log)).toMatchObject({
      ...about,
      periodId: january,
      state: 'counts',
      figureKind: 'ratio',
      dimensions: ['market=nigeria'],
      measurement: first,
      event: `metrics-orgenics-ltd.scms.${january}@0`,
      revision: 0,
      restatements: 0,
    });
  });

  test('is what was restated last, and still knows who recorded it first', async () => {
    const [second, third] = [of(7, 10), of(6, 10)].map((figure) => aMeasurement(january, figure));
    if (!second || !third) throw new Error('two measurements');
    const log = await theLog(
      opened(january),
      opened(february),
      inMonth(
        january,
        recorded(january, 'r1', first),
        restated(january, 'r1', [0, first], second),
        restated(january, 'r1', [1, second], third),
      ),
    );
    expect(await inPeriod(log)).toMatchObject({
      measurement: third,
      event: `metrics-orgenics-ltd.scms.${january}@2`,
      firstEvent: `metrics-orgenics-ltd.scms.${january}@0`,
      restatements: 2,
    });
  });

  test('that is voided counts nowhere, and shows what it said last', async () => {
    const log = await theLog(
      opened(january),
      opened(february),
      inMonth(january, recorded(january, 'r1', first), voided(january, 'r1', [0, first])),
    );
    expect(await inPeriod(log)).toMatchObject({ state: 'voided', measurement: first });
  });

  test('that is disputed is marked, shows what the dispute came to, and goes on to count', async () => {
    const place = { ...about, periodId: january };
    const dispute = { disputes: 0, measurement: first, grounds: 'It was signed for', raisedBy: 'noor', resolveBy: '2011-03-01' };
    const came = { dispute: 1, outcome: 'rejected', reasons: 'It was not', resolvedBy: 'ben', resolveBy: '2011-03-01' } as const;
    const disputed = [recorded(january, 'r1', first), measurementDisputed({ ...place, ...dispute })];
    expect(await inPeriod(await theLog(opened(january), inMonth(january, ...disputed)))).toMatchObject({
      state: 'counts',
      isDisputed: true,
      dispute: { grounds: 'It was signed for', resolveBy: '2011-03-01', event: `metrics-orgenics-ltd.scms.${january}@1` },
      event: `metrics-orgenics-ltd.scms.${january}@0`,
      revision: 1,
    });
    const resolved = measurementDisputeResolved({ ...place, ...came, late: true });
    expect(await inPeriod(await theLog(opened(january), inMonth(january, ...disputed, resolved)))).toMatchObject({
      isDisputed: false,
      dispute: { raisedBy: 'noor', resolved: { outcome: 'rejected', late: true } },
      revision: 2,
    });
  });

  test('that is excused is out of the score and in sight, with its cause and both people', async () => {
    const place = { ...about, periodId: january, measurement: first, cause: 'force-majeure', grounds: 'A flood' } as const;
    const asked = [recorded(january, 'r1', first), measurementExcuseRequested({ ...place, excuses: 0, requestedBy: 'noor' })];
    expect(await inPeriod(await theLog(opened(january), inMonth(january, ...asked)))).toMatchObject({
      state: 'counts',
      excuse: { status: 'requested', cause: 'force-majeure' },
    });
    const excused = measurementExcused({ ...place, request: 1, restates: 0, requestedBy: 'noor', approvedBy: 'ben' });
    expect(await inPeriod(await theLog(opened(january), inMonth(january, ...asked, excused)))).toMatchObject({
      state: 'excused',
      measurement: first,
      excuse: { status: 'approved', cause: 'force-majeure', grounds: 'A flood', requestedBy: 'noor', decidedBy: 'ben' },
    });
  });

  test('without a figure says why', async () => {
    const absent = aMeasurement(january, { kind: 'absent', absence: 'missing', reason: 'Invoiced Separately' });
    const log = await theLog(opened(january), opened(february), inMonth(january, recorded(january, 'r1', absent)));
    expect(await inPeriod(log)).toMatchObject({ figureKind: 'absent', absence: 'missing' });
  });

  test('that is moved is withdrawn here and counts there; returned, it counts here again', async () => {
    const moved = measurementMoved({
      ...about,
      periodId: january,
      previous: first,
      restates: 0,
      measurement: first,
      toPeriodId: february,
    });
    const there = measurementRecorded({
      ...about,
      periodId: february,
      measurement: first,
      movedFrom: { periodId: january, revision: 1 },
    });
    const log = await theLog(
      opened(january),
      opened(february),
      inMonth(january, recorded(january, 'r1', first), moved),
      inMonth(february, there),
    );
    expect(await inPeriod(log)).toMatchObject({ state: 'moved', movedTo: february });
    const arrived = await inPeriod(log, february);
    expect(arrived).toMatchObject({ state: 'counts', movedFrom: january });
    expect(arrived?.['identity']).toBe((await inPeriod(log))?.['identity']);
    const returned = measurementReturned({
      ...about,
      periodId: january,
      measurement: first,
      fromPeriodId: february,
      moved: 1,
      code: 'period-closed',
      message: 'expected an open period',
    });
    await happened(log, inMonth(january, returned));
    const back = await inPeriod(log);
    expect(back).toMatchObject({ state: 'counts' });
    expect(back).not.toHaveProperty('movedTo');
  });
});
