import { describe, expect, test } from '@jest/globals';
import {
  anonymousStream,
  commandRefused,
  partnerProfileUpdated,
  partnerStream,
  partnerWithdrawn,
  refusalsStream,
} from '#contracts';
import { answeredAnonymously, ballotBoxId } from '#feedback/testing';
import { anEnrolledPartner, orgenics } from '#partners/testing';
import {
  aMeasurement,
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
import { foldSubject } from '../replay/index.js';
import { auditTrail } from './index.js';

const january = 'FY2011-P04';
const stream = `metrics-orgenics-ltd.scms.${january}`;
const entry = (log: TestLog, id: string) => theDocument(log, auditTrail, id);

describe('the audit trail', () => {
  test('says of each event who, on whose behalf, when, why, on which grounds, and where it stands', async () => {
    const log = await theLog(anEnrolledPartner());
    const profile = { ...orgenics, name: 'Orgenics (1983) Ltd' };
    const position = await log.append(
      partnerStream('orgenics-ltd'),
      [
        partnerProfileUpdated({
          partnerId: 'orgenics-ltd',
          revision: 2,
          effectiveFrom: '2011-01-01',
          profile,
          previous: orgenics,
        }),
      ],
      {
        actor: { id: 'crm', kind: 'service', side: 'vendor', onBehalfOf: 'ama' },
        reason: 'Renamed',
        read: { 'program-scms': 3 },
        recordedAt: '2011-02-03T04:05:06.000Z',
        effectiveAt: '2011-01-01T00:00:00.000Z',
        commandType: 'UpdatePartnerProfile',
      },
    );
    expect(await entry(log, 'partner-orgenics-ltd@2')).toMatchObject({
      kind: 'event',
      type: 'PartnerProfileUpdated',
      partnerId: 'orgenics-ltd',
      actor: { id: 'crm', kind: 'service', side: 'vendor' },
      onBehalfOf: 'ama',
      reason: 'Renamed',
      read: { 'program-scms': 3 },
      recordedAt: '2011-02-03T04:05:06.000Z',
      effectiveAt: '2011-01-01T00:00:00.000Z',
      commandType: 'UpdatePartnerProfile',
      position,
      before: { profile: { name: 'Orgenics, Ltd' } },
      after: { profile: { name: 'Orgenics (1983) Ltd' }, revision: 2 },
    });
  });

  test('shows what was restated before and after, what was voided before alone, and what was recorded after alone', async () => {
    const [first, second] = [aMeasurement(january, of(8, 10)), aMeasurement(january, of(6, 10))];
    const log = await theLog(
      opened(january),
      inMonth(
        january,
        recorded(january, 'r1', first),
        restated(january, 'r1', [0, first], second),
        voided(january, 'r1', [1, second]),
      ),
    );
    const figures = async (revision: number) => {
      const { before, after } = (await entry(log, `${stream}@${revision}`)) as { before?: unknown; after?: unknown };
      return { before, after };
    };
    expect(await figures(0)).toMatchObject({ before: undefined, after: { measurement: { figure: of(8, 10) } } });
    expect(await figures(1)).toMatchObject({
      before: { measurement: { figure: of(8, 10) } },
      after: { measurement: { figure: of(6, 10) } },
    });
    const last = await figures(2);
    expect(last).toMatchObject({ before: { measurement: { figure: of(6, 10) } }, after: { restates: 1 } });
    expect(last.after).not.toHaveProperty('measurement');
    expect(last.after).not.toHaveProperty('previous');
  });

  test('shows the earlier end of what ends', async () => {
    const about = { partnerId: 'orgenics-ltd', programId: 'scms', from: '2005-10-01' };
    const since = [partnerWithdrawn({ ...about, until: '2011-06-30', previousUntil: '2011-12-31' })];
    const log = await theLog(anEnrolledPartner({ until: '2011-12-31', since }));
    expect(await entry(log, 'partner-orgenics-ltd@2')).toMatchObject({
      before: { until: '2011-12-31' },
      after: { until: '2011-06-30' },
    });
  });

  test('holds nothing of what was said anonymously', async () => {
    const log = await theLog(answeredAnonymously([{ themeId: 'communication', rating: 2 }]));
    const stream = anonymousStream(ballotBoxId);
    const { documents } = await foldSubject(log, auditTrail, auditTrail.subjectOf(`${stream}@0`));
    expect([...documents]).toEqual([]);
  });

  test('keeps refusals beside the events, as what they are', async () => {
    const log = await theLog();
    const refused = { command: 'AgreeGoal', stream: partnerStream('orgenics-ltd'), partnerId: 'orgenics-ltd' };
    await log.append(refusalsStream('2011-03-01'), [
      commandRefused({ ...refused, code: 'goal-own-proposal', path: 'goalId', message: 'expected the other side' }),
    ]);
    expect(await entry(log, 'refusals-2011-03-01@0')).toMatchObject({
      kind: 'refusal',
      partnerId: 'orgenics-ltd',
      after: { command: 'AgreeGoal', code: 'goal-own-proposal' },
    });
  });
});
