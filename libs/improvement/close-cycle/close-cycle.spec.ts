import { describe, expect, test } from '@jest/globals';
import { cycleClosed, type MetricSeries } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given, stateAfter } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { theLedger } from '#programs/testing';
import { cycles } from '../cycle/cycles.js';
import {
  aPath,
  aSeries,
  accepted,
  announcing,
  cancelled,
  escalated,
  inTheStream,
  promised,
  proposed,
  raised,
  resolved,
  theGround,
} from '../testing/index.js';
import { closeCycle } from './close-cycle.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-Q3', actions: [] as object[] };
const inJuly = by(aPartnerManager, { effectiveAt: '2011-07-18T15:00:00Z' });
const series = aSeries('0.6', '0.7', '0.8', null, '0.9');
const closed = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  visibility: 'both',
  periodId: 'FY2011-Q3',
  from: '2011-04-01',
  to: '2011-06-30',
  figures: [
    {
      metricId: 'on-time-delivery',
      direction: 'higher',
      before: { periodId: 'FY2011-P06', value: '0.7' },
      last: { periodId: 'FY2011-P09', value: '0.9' },
      periods: 3,
      records: 22,
    },
  ],
  stories: [],
  decisions: [],
  issuesOpen: 1,
  issuesResolved: 0,
  closedBy: 'ama',
} as const;
const asEvent = (more: object = {}): DomainEvent => ({ type: 'CycleClosed', version: 1, data: { ...closed, ...more } });
const after = (...events: readonly DomainEvent[]) =>
  given(...theGround(), aPath(), inTheStream(raised(), accepted(), ...events)).withFolded({ series });
const decided = (disposition: string, rationale?: string) => [
  { actionId: 'announce-late-lines', disposition, ...(rationale !== undefined && { rationale }) },
];

describe('closing a cycle', () => {
  test('shows how each metric moved, from the last value before it to the last one in it', () =>
    after().when(closeCycle, body, inJuly).thenRecorded(asEvent()));

  test('counts the issues that were resolved in it', () =>
    after(resolved('2011-06-30'))
      .when(closeCycle, body, inJuly)
      .thenRecorded(asEvent({ issuesOpen: 0, issuesResolved: 1 })));

  test('tells stories, and lets actions go on', () => {
    const stories = [{ title: 'A week ahead', story: 'No clinic ran out' }];
    const actions = decided('continued');
    after(proposed(), promised)
      .when(closeCycle, { ...body, stories, actions }, inJuly)
      .thenRecorded(asEvent({ stories, decisions: actions }));
  });

  test('retires an action, for a reason: a promise that was not kept', () => {
    const actions = decided('retired', 'Nobody needs it');
    after(proposed(), promised)
      .when(closeCycle, { ...body, actions }, inJuly)
      .thenRecordedLike(
        { type: 'CycleClosed', data: { decisions: actions } },
        { type: 'ActionCancelled', data: { ...announcing, wasPromised: true, rationale: 'Nobody needs it', bySide: 'vendor' } },
      );
  });

  test('escalates the issue of actions, once, and not where it is escalated', () => {
    const another = proposed({}, { actionId: 'second' });
    const up = (actionId: string) => ({ actionId, disposition: 'escalated', rationale: 'No progress' });
    const actions = [up('announce-late-lines'), up('second')];
    after(proposed(), promised, another)
      .when(closeCycle, { ...body, actions }, inJuly)
      .thenRecordedLike(
        { type: 'CycleClosed', data: { decisions: actions } },
        { type: 'IssueEscalated', data: { issueId: 'late-lines', rationale: 'No progress', bySide: 'vendor', level: 0 } },
      );
    after(escalated, proposed())
      .when(closeCycle, { ...body, actions: [up('announce-late-lines')] }, inJuly)
      .thenRecordedLike({ type: 'CycleClosed' });
  });

  test('is refused where an open action is left out, or a decision makes no sense', () => {
    const known = after(proposed(), promised);
    known.when(closeCycle, body, inJuly).thenRefused('cycle-action-undecided', 'actions');
    const cases = [
      ['action-unknown', 'actions.0.actionId', [{ actionId: 'none', disposition: 'continued' }]],
      ['cycle-action-repeated', 'actions.1.actionId', [...decided('continued'), ...decided('continued')]],
      ['reason-needed', 'actions.0.rationale', decided('retired')],
      ['reason-needed', 'actions.0.rationale', decided('escalated')],
    ] as const;
    for (const [code, path, actions] of cases) known.when(closeCycle, { ...body, actions }, inJuly).thenRefused(code, path);
    after(proposed(), cancelled)
      .when(closeCycle, { ...body, actions: decided('continued') }, inJuly)
      .thenRefused('action-status', 'actions.0.actionId');
    const noPath = given(...theGround(), inTheStream(raised(), accepted(), proposed())).withFolded({ series });
    noPath
      .when(closeCycle, { ...body, actions: decided('escalated', 'No progress') }, inJuly)
      .thenRefused('escalation-path', 'actions.0.actionId');
    after(proposed(), resolved())
      .when(closeCycle, { ...body, actions: decided('escalated', 'No progress') }, inJuly)
      .thenRefused('issue-status', 'actions.0.actionId');
  });

  test('is for a person, once, of a period that is over and whose books are closed', () => {
    after()
      .when(closeCycle, body, by(theLedger, { effectiveAt: '2011-07-18T15:00:00Z' }))
      .thenRefused('person-needed');
    after(asEvent()).when(closeCycle, body, inJuly).thenRefused('cycle-closed', 'periodId');
    after()
      .when(closeCycle, body, by(aPartnerManager, { effectiveAt: '2011-06-30T15:00:00Z' }))
      .thenRefused('cycle-not-over', 'periodId');
    after()
      .when(closeCycle, { ...body, periodId: 'FY2011-W14' }, inJuly)
      .thenRefused('period-unknown', 'periodId');
    const [metric] = series.metrics;
    const points = (metric?.points ?? []).map((point) => ({ ...point, closed: point.periodId !== 'FY2011-P08' }));
    const open: MetricSeries = { ...series, metrics: metric ? [{ ...metric, points }] : [] };
    given(...theGround(), inTheStream(raised(), accepted()))
      .withFolded({ series: open })
      .when(closeCycle, body, inJuly)
      .thenRefused('cycle-books-open', 'periodId');
    after()
      .when(closeCycle, { ...body, periodId: 'FY2011-Q5' }, inJuly)
      .thenMalformed('periodId');
  });

  test('is remembered by a snapshot', () => {
    const state = stateAfter(cycles, inTheStream(cycleClosed(closed as unknown as Parameters<typeof cycleClosed>[0])));
    const kept: unknown = JSON.parse(JSON.stringify(cycles.snapshot?.write(state)));
    expect(cycles.snapshot?.read(kept as never).toJS()).toEqual({ 'FY2011-Q3': 0 });
  });
});
