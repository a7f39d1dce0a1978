import { describe, expect, test } from '@jest/globals';
import {
  baselineSet,
  measurementExcuseRevoked,
  measurementExcused,
  partnerProfileUpdated,
  partnerStream,
  partnerSuspended,
  programStream,
  scorecardDefined,
} from '#contracts';
import { anAgreedGoal } from '#goals/testing';
import { inStream } from '#kernel/given-when-then';
import { aPartner, anEnrolledPartner, orgenics } from '#partners/testing';
import { aProgram, onTimeCriterion, onTimeDelivery, vendorDelivery } from '#programs/testing';
import {
  aMeasurement,
  closed,
  inMonth,
  of,
  opened,
  recorded,
  reopened,
  restated,
  theDocument,
  theLog,
  voided,
  happened,
  type TestLog,
} from '../testing/index.js';
import { scorecards } from './index.js';

const january = 'FY2011-P04';
const february = 'FY2011-P05';
const card = (log: TestLog, period: string = january) => theDocument(log, scorecards, `orgenics-ltd.scms.${period}`);
const measured = (on: number, all: number, record = 'r1') => recorded(january, record, aMeasurement(january, of(on, all)));
const enrolled = () => [aProgram(), anEnrolledPartner(), opened(january)] as const;

describe('a scorecard', () => {
  test('is judged by the scorecard of the program on the last day of its period', async () => {
    const log = await theLog(...enrolled(), inMonth(january, measured(8, 10)));
    // (0.8 − 0.5) ÷ (0.95 − 0.5) × 100 = 66.7
    expect(await card(log)).toMatchObject({
      total: '66.7',
      band: 'Reliable',
      outcome: 'scored',
      coverage: '1.0000',
      rulesRevision: 4,
      scorecardId: 'vendor-delivery',
      partnerType: 'manufacturer',
      closed: false,
      criteria: [{ criterionId: 'on-time-delivery', actual: '0.8000', target: '0.95', targetSource: 'scorecard', records: 10 }],
    });
  });

  test('leaves an excused measurement out of the score, and names it among what it excludes; revoked, it counts again', async () => {
    const about = { partnerId: 'orgenics-ltd', programId: 'scms', periodId: january, metricId: 'on-time-delivery' } as const;
    const late = { ...about, source: 'erp', recordId: 'r2' };
    const measurement = aMeasurement(january, of(0, 10));
    const cause = 'third-party';
    const excused = measurementExcused({
      ...late,
      request: 2,
      restates: 1,
      measurement,
      cause,
      grounds: 'The port was closed',
      requestedBy: 'noor',
      approvedBy: 'ben',
    });
    const before = [measured(8, 10), recorded(january, 'r2', measurement)];
    const log = await theLog(...enrolled(), inMonth(january, ...before, excused));
    expect(await card(log)).toMatchObject({
      total: '66.7',
      criteria: [{ actual: '0.8000', records: 10 }],
      facts: {
        'on-time-delivery': { excluded: { notApplicable: { records: 10, reasons: [{ reason: 'excused: third-party' }] } } },
      },
    });
    const revoked = measurementExcuseRevoked({
      ...late,
      restates: 2,
      measurement,
      cause,
      reasons: 'Another order',
      revokedBy: 'ben',
    });
    const again = await theLog(...enrolled(), inMonth(january, ...before, excused, revoked));
    expect(await card(again)).toMatchObject({ criteria: [{ actual: '0.4000', records: 20 }] });
  });

  test('of a quarter and of a year is made of the facts themselves, never of the months’ scores', async () => {
    const log = await theLog(
      ...enrolled(),
      inMonth(january, measured(1, 10)),
      opened(february),
      inMonth(february, recorded(february, 'r1', aMeasurement(february, of(90, 90)))),
    );
    for (const period of ['FY2011-Q2', 'FY2011'])
      expect(await card(log, period)).toMatchObject({ criteria: [{ actual: '0.9100', records: 100 }] });
  });

  test('takes its target from the goal agreed for exactly its period, and from no longer one', async () => {
    const log = await theLog(...enrolled(), anAgreedGoal(), inMonth(january, measured(8, 10)));
    expect(await card(log)).toMatchObject({
      criteria: [{ target: '0.9', targetSource: 'goal', targetReference: 'on-time-2011-p04' }],
    });
    expect(await card(log, 'FY2011-Q2')).toMatchObject({ criteria: [{ target: '0.95', targetSource: 'scorecard' }] });
  });

  test('takes its baseline from what was set for the partner by the last day of its period', async () => {
    const set = (value: string, from: string) =>
      baselineSet({ partnerId: 'orgenics-ltd', programId: 'scms', metricId: 'on-time-delivery', unit: 'lines', value, from });
    const curve = { kind: 'linear' } as const;
    const criterion = { ...onTimeCriterion, curve, baseline: '0.1' };
    const scorecard = { ...vendorDelivery, structure: { combine: 'weighted-mean' as const, members: [criterion] } };
    const log = await theLog(
      aProgram({ scorecards: [scorecard] }),
      anEnrolledPartner({ since: [set('0.6', '2011-01-31'), set('0.7', '2011-02-01')] }),
      opened(january),
      inMonth(january, measured(8, 10)),
    );
    expect(await card(log)).toMatchObject({ criteria: [{ baseline: '0.6' }] });
  });

  test('is not judged where the partner is not enrolled, is suspended or has no profile on its last day; it says why', async () => {
    const facts = inMonth(january, measured(8, 10));
    const suspended = partnerSuspended({ partnerId: 'orgenics-ltd', from: '2011-01-31', until: '2011-02-01' });
    const cases = [
      ['not-enrolled', [aProgram(), aPartner()]],
      ['not-enrolled', [aProgram(), anEnrolledPartner({ until: '2011-01-30' })]],
      ['suspended', [aProgram(), anEnrolledPartner({ since: [suspended] })]],
      ['no-profile', [aProgram(), anEnrolledPartner({ effectiveFrom: '2011-02-01' })]],
      ['no-scorecard', [aProgram({ scorecards: [{ ...vendorDelivery, partnerTypes: ['reseller'] }] }), anEnrolledPartner()]],
    ] as const;
    for (const [notScored, given] of cases) {
      const log = await theLog(...given, opened(january), facts);
      expect(await card(log)).toMatchObject({ outcome: 'not-scored', notScored, total: null, criteria: [] });
    }
  });

  test('shows too few records, and is withheld where too little counts', async () => {
    const log = await theLog(...enrolled(), inMonth(january, measured(2, 4)));
    expect(await card(log)).toMatchObject({
      outcome: 'withheld',
      total: null,
      criteria: [{ actual: '0.5000', absence: 'too-few', records: 4 }],
    });
  });

  test('counts what is restated as it is now, and what is voided not at all', async () => {
    const first = aMeasurement(january, of(8, 10));
    const log = await theLog(...enrolled(), inMonth(january, recorded(january, 'r1', first), measured(10, 10, 'r2')));
    await happened(log, inMonth(january, restated(january, 'r1', [0, first], aMeasurement(january, of(6, 10)))));
    expect(await card(log)).toMatchObject({ criteria: [{ actual: '0.8000', records: 20 }] });
    await happened(log, inMonth(january, voided(january, 'r2', [1, aMeasurement(january, of(10, 10))])));
    expect(await card(log)).toMatchObject({ criteria: [{ actual: '0.6000', records: 10 }] });
  });

  test('is as before where its last fact is voided', async () => {
    const first = aMeasurement(january, of(8, 10));
    const log = await theLog(...enrolled(), inMonth(january, recorded(january, 'r1', first), voided(january, 'r1', [0, first])));
    expect(await card(log)).toMatchObject({ facts: {}, outcome: 'withheld' });
  });

  test('finds the greatest and the last value again where one is voided', async () => {
    const days = { ...onTimeDelivery, metricId: 'days-late', aggregation: 'max' as const, direction: 'lower' as const };
    const criterion = {
      ...onTimeCriterion,
      metricId: 'days-late',
      minimumSample: 1,
      curve: { kind: 'linear' as const, baseline: '9', target: '0' },
    };
    const scorecard = { ...vendorDelivery, structure: { combine: 'weighted-mean' as const, members: [criterion] } };
    const late = (value: string) => aMeasurement(january, { kind: 'value', value });
    const say = (record: string, value: string) => recorded(january, record, late(value), 'days-late');
    const log = await theLog(
      aProgram({ metrics: [days], scorecards: [scorecard] }),
      anEnrolledPartner(),
      opened(january),
      inMonth(january, say('r1', '3'), say('r2', '7'), say('r3', '5'), voided(january, 'r2', [1, late('7')], 'days-late')),
    );
    expect(await card(log)).toMatchObject({
      facts: { 'days-late': { entries: 2, least: '3', greatest: '5', last: { recordId: 'erp/r3' } } },
      criteria: [{ actual: '5.0000' }],
    });
  });

  describe('of a closed period', () => {
    const stricter = scorecardDefined({
      programId: 'scms',
      revision: 5,
      effectiveFrom: '2005-10-01',
      scorecard: { ...vendorDelivery, scorecardId: 'vendor-delivery', bands: [{ name: 'Any', from: '0', to: '100' }] },
      retired: false,
    });
    const renamed = partnerProfileUpdated({
      partnerId: 'orgenics-ltd',
      revision: 2,
      effectiveFrom: '2005-10-01',
      profile: { ...orgenics, type: 'reseller' },
    });
    const changes = [inStream(programStream('scms'), stricter), inStream(partnerStream('orgenics-ltd'), renamed), anAgreedGoal()];

    test('is not touched by rules, profiles and goals that come later', async () => {
      const log = await theLog(...enrolled(), inMonth(january, measured(8, 10), closed(january)));
      const before = await card(log);
      expect(before).toMatchObject({ closed: true, band: 'Reliable', rulesRevision: 4, profileRevision: 1 });
      await happened(log, ...changes);
      expect(await card(log)).toEqual(before);
    });

    test('is judged by what holds now where it was reopened, and pinned anew when it is closed again', async () => {
      const log = await theLog(...enrolled(), inMonth(january, measured(8, 10), closed(january)));
      await happened(log, ...changes, inMonth(january, ...reopened(january)));
      const now = { band: 'Any', rulesRevision: 5, profileRevision: 2, partnerType: 'reseller', criteria: [{ target: '0.9' }] };
      expect(await card(log)).toMatchObject({ closed: false, ...now });
      await happened(log, inMonth(january, closed(january, { programRevision: 5, partnerRevision: 2, closing: 2 })));
      expect(await card(log)).toMatchObject({ closed: true, pinned: { programRevision: 5, partnerRevision: 2 }, ...now });
    });

    test('a quarter is closed when all its months are', async () => {
      const [march] = ['FY2011-P06'] as const;
      const log = await theLog(...enrolled(), opened(february), opened(march));
      await happened(log, inMonth(january, closed(january)), inMonth(march, closed(march)));
      expect(await card(log, 'FY2011-Q2')).toMatchObject({ closed: false });
      await happened(log, inMonth(february, closed(february)));
      expect(await card(log, 'FY2011-Q2')).toMatchObject({ closed: true });
      expect(await card(log, 'FY2011')).toMatchObject({ closed: false });
      await happened(log, inMonth(march, ...reopened(march)));
      expect(await card(log, 'FY2011-Q2')).toMatchObject({ closed: false });
    });
  });

  describe('that carries values forward', () => {
    const criterion = { ...onTimeCriterion, missing: { kind: 'carry-forward' as const, limit: 1, otherwise: 'zero' as const } };
    const carrying = aProgram({
      scorecards: [{ ...vendorDelivery, structure: { combine: 'weighted-mean', members: [criterion] } }],
    });

    test('takes the value of the period before where it has none of its own', async () => {
      const log = await theLog(
        carrying,
        anEnrolledPartner(),
        opened(january),
        inMonth(january, measured(8, 10)),
        opened(february),
      );
      expect(await card(log, february)).toMatchObject({
        total: '66.7',
        criteria: [{ status: 'carried-forward', absence: 'nothing-recorded' }],
      });
    });

    test('keeps that value once it is closed, whatever becomes of the period before', async () => {
      const log = await theLog(
        carrying,
        anEnrolledPartner(),
        opened(january),
        inMonth(january, measured(8, 10)),
        opened(february),
      );
      await happened(log, inMonth(february, closed(february)));
      await happened(log, inMonth(january, recorded(january, 'r2', aMeasurement(january, of(0, 10)))));
      expect(await card(log, february)).toMatchObject({ total: '66.7', closed: true });
    });
  });
});
