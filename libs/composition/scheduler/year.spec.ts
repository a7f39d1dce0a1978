import { describe, expect, test } from '@jest/globals';
import type { Moment } from '#contracts';
import type { RecordedEvent } from '#kernel';
import { scms } from '#programs/testing';
import { feedback, qbr, rules } from '#schedule/testing';
import { aLedger, type Ledger } from './testing/a-ledger.js';

const PARTNERS = ['orgenics-ltd', 'trinity', 'inverness'];
const DAY = 86_400_000;

async function aPlannedYear(ledger: Ledger): Promise<void> {
  await ledger.accept('DefineProgram', { programId: 'scms', ...scms, effectiveFrom: '2005-10-01' });
  await ledger.accept('DefineScheduleRules', { programId: 'scms', rules });
  const { reviews: _, ...withoutReview } = qbr;
  for (const cadence of [withoutReview, feedback])
    await ledger.accept('DefineCadence', { programId: 'scms', cadence, effectiveFrom: '2010-10-01' });
  for (const partnerId of PARTNERS) {
    const profile = { name: partnerId, type: 'manufacturer', markets: ['nigeria'], effectiveFrom: '2005-10-01' };
    await ledger.accept('RegisterPartner', { partnerId, ...profile });
    await ledger.accept('EnrolPartner', { partnerId, programId: 'scms', from: '2005-10-01' });
    await ledger.accept('PlanCycle', { partnerId, programId: 'scms', fiscalYear: 'FY2011' });
  }
}

const acted = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) => {
    if (!['ActivityOpened', 'ReminderRaised', 'OverdueRecorded'].includes(type)) return [];
    const about = data as { partnerId: string; activityId?: string; itemId?: string; moment: Moment };
    return [`${about.partnerId}/${about.activityId ?? about.itemId}/${about.moment.kind}/${about.moment.at}`];
  });

interface Plan {
  readonly partnerId: string;
  readonly activities: readonly { readonly activityId: string; readonly moments: readonly Moment[] }[];
}

const planOf = (events: readonly RecordedEvent[], partner: string): Plan['activities'] =>
  events
    .filter(({ type }) => type === 'CyclePlanned')
    .map(({ data }) => data as Plan)
    .flatMap(({ partnerId, activities }) => (partnerId === partner ? activities : []));

describe('a year under a scheduler', () => {
  test('does everything once: over restarts, with a second scheduler, and with clocks that are set back', async () => {
    const ledger = await aLedger({ begins: '2010-10-01T08:00:00.000Z', models: ['agenda', 'schedule'] });
    await aPlannedYear(ledger);
    await ledger.settled();
    const first = Date.parse('2010-10-02T12:00:00Z');
    for (let day = 0; day < 380; day += 4) {
      ledger.at(new Date(first + day * DAY).toISOString());
      await Promise.all(ledger.schedulers.map(ledger.round));
      if (day % 28 === 0) await ledger.restart();
      if (day === 120) await ledger.accept('CompleteActivity', { partnerId: 'trinity', activityId: 'scms-feedback-2011-01-28' });
      if (day % 60 === 0) {
        ledger.at(new Date(first + (day - 40) * DAY).toISOString());
        await Promise.all(ledger.schedulers.map(ledger.round));
      }
      await ledger.settled();
    }
    const events = await ledger.events();
    await ledger.stop();
    const happened = acted(events);
    expect(new Set(happened).size).toBe(happened.length);
    for (const partnerId of PARTNERS) {
      const activities = planOf(events, partnerId);
      expect(activities).toHaveLength(8);
      const expected = activities.flatMap(({ activityId, moments }) =>
        moments.map(({ kind, at }) => `${partnerId}/${activityId}/${kind}/${at}`),
      );
      const left = expected.filter((moment) => !happened.includes(moment));
      expect(left.map((moment) => moment.replace(/\/2011.*$/, ''))).toEqual(
        partnerId === 'trinity' ? ['trinity/scms-feedback-2011-01-28/remind-after'] : [],
      );
    }
  }, 60_000);

  test('stands still while the partner is suspended, and reminds again on a moved date', async () => {
    const ledger = await aLedger({ begins: '2010-10-01T08:00:00.000Z', models: ['agenda', 'schedule'] });
    await aPlannedYear(ledger);
    await ledger.accept('SuspendPartner', { partnerId: 'trinity', from: '2010-10-05' });
    await ledger.settled();
    ledger.at('2010-10-20T12:00:00.000Z');
    const [scheduler] = ledger.schedulers;
    if (!scheduler) throw new Error('expected a scheduler');
    await ledger.round(scheduler);
    await ledger.settled();
    const before = acted(await ledger.events());
    expect(before.filter((moment) => moment.startsWith('trinity/'))).toEqual([]);
    const overdue = 'orgenics-ltd/scms-qbr-2010-10-14/overdue';
    expect(before.filter((moment) => moment.startsWith(overdue))).toHaveLength(1);
    await ledger.accept('RescheduleActivity', {
      partnerId: 'orgenics-ltd',
      activityId: 'scms-qbr-2010-10-14',
      heldOn: '2010-10-21',
      reason: 'Travelling',
    });
    await ledger.settled();
    ledger.at('2010-10-30T12:00:00.000Z');
    await ledger.round(scheduler);
    const after = acted(await ledger.events());
    await ledger.stop();
    expect(after.filter((moment) => moment.startsWith(overdue))).toHaveLength(2);
  }, 60_000);
});
