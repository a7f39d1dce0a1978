import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { scms } from '#programs/testing';
import { aLedger, type Ledger } from './testing/a-ledger.js';

const HOUR = 3_600_000;
const where = { partnerId: 'trinity', programId: 'scms' };
const path = {
  levels: [
    { role: 'partner-manager', responseHours: 4, resolutionHours: 24 },
    { role: 'sponsor', responseHours: 8, resolutionHours: 40 },
  ],
  hours: {
    days: { week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: [] },
    from: '09:00',
    until: '17:00',
  },
  promiseWithinHours: 8,
};

/** Two accepted issues, on Monday, 14 March 2011, at ten in New York: the clock escalates them on Tuesday at ten. */
async function twoIssues(ledger: Ledger): Promise<void> {
  await ledger.accept('DefineProgram', { programId: 'scms', ...scms, effectiveFrom: '2005-10-01' });
  await ledger.accept('DefineEscalationPath', { programId: 'scms', severity: 'high', path });
  const profile = { name: 'Trinity', type: 'manufacturer', markets: ['nigeria'], effectiveFrom: '2005-10-01' };
  await ledger.accept('RegisterPartner', { partnerId: 'trinity', ...profile });
  await ledger.accept('EnrolPartner', { ...where, from: '2005-10-01' });
  const roles = { partnerId: 'trinity', role: 'partner-manager', person: 'ama', from: '2005-10-01' };
  await ledger.accept('AssignRole', roles);
  for (const issueId of ['late-lines', 'wrong-labels']) {
    const content = { symptom: 'Late', owner: 'ama', seenOn: '2011-03-10', severity: 'high' };
    await ledger.accept('RaiseIssue', { ...where, issueId, ...content });
    await ledger.accept('AcceptIssue', { ...where, issueId });
  }
  await ledger.settled();
}

const KINDS = ['IssueEscalated', 'EscalationAdvanced', 'EscalationOverdue'];

const acted = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) => {
    const { issueId, level, because = 'promise', ranOutAt } = data as Record<string, string>;
    return KINDS.includes(type) ? [`${type} ${issueId} ${level} ${because} ${ranOutAt}`] : [];
  });

describe('escalations under a scheduler', () => {
  test('advance when their clocks run out, each once: with a second scheduler, restarts, and clocks that are set back', async () => {
    const begins = '2011-03-14T14:00:00.000Z';
    const ledger = await aLedger({ begins, models: ['issues', 'escalations'] });
    await twoIssues(ledger);
    const action = { ...where, actionId: 'new-labels', issueId: 'wrong-labels', title: 'New labels', kind: 'corrective' };
    await ledger.accept('ProposeAction', { ...action, owingSide: 'vendor', owner: 'ama', dueOn: '2011-04-01' });
    await ledger.accept('AcceptAction', { ...where, actionId: 'new-labels' });
    await ledger.settled();
    for (let hour = 0; hour <= 14 * 24; hour += 1) {
      ledger.at(new Date(Date.parse(begins) + hour * HOUR).toISOString());
      await Promise.all(ledger.schedulers.map(ledger.round));
      if (hour % 24 === 0) await ledger.restart();
      if (hour % 30 === 0) {
        ledger.at(new Date(Date.parse(begins) + (hour - 20) * HOUR).toISOString());
        await Promise.all(ledger.schedulers.map(ledger.round));
      }
      await ledger.settled();
    }
    const events = await ledger.events();
    const [scheduler] = ledger.schedulers;
    const left = scheduler && (await ledger.round(scheduler));
    await ledger.stop();
    expect(acted(events)).toEqual([
      'IssueEscalated late-lines 0 promise 2011-03-15T14:00:00.000Z',
      'EscalationAdvanced late-lines 1 response 2011-03-15T18:00:00.000Z',
      'EscalationOverdue late-lines 1 response 2011-03-16T18:00:00.000Z',
      'EscalationOverdue late-lines 1 resolution 2011-03-22T18:00:00.000Z',
    ]);
    expect(left).toBe(0);
  }, 60_000);

  test('that were taken up, or are settled, have no more clocks than they need', async () => {
    const ledger = await aLedger({ begins: '2011-03-14T14:00:00.000Z', models: ['issues', 'escalations'] });
    await twoIssues(ledger);
    for (const issueId of ['late-lines', 'wrong-labels'])
      await ledger.accept('EscalateIssue', { ...where, issueId, escalationId: `${issueId}-1`, reason: 'No answer' });
    await ledger.accept('AcknowledgeEscalation', { ...where, escalationId: 'late-lines-1' });
    await ledger.accept('ResolveEscalation', { ...where, escalationId: 'wrong-labels-1', reason: 'New labels' });
    await ledger.settled();
    const [scheduler] = ledger.schedulers;
    if (!scheduler) throw new Error('expected a scheduler');
    ledger.at('2011-03-15T14:00:00.000Z');
    expect(await ledger.round(scheduler)).toBe(0);
    ledger.at('2011-03-17T14:00:00.000Z');
    expect(await ledger.round(scheduler)).toBe(1);
    const happened = acted(await ledger.events());
    await ledger.stop();
    expect(happened).toEqual([
      'IssueEscalated late-lines 0 promise undefined',
      'IssueEscalated wrong-labels 0 promise undefined',
      'EscalationAdvanced late-lines 1 resolution 2011-03-17T14:00:00.000Z',
    ]);
  }, 60_000);
});
