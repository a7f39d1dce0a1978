import { describe, test } from '@jest/globals';
import { actionCancelled, planOpened } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aBudget, aPlan, announcing, bySummer, reserved, somethingToPlan, theGround, whatIsPlanned } from '../testing/index.js';
import { openImprovementPlan } from './open-improvement-plan.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', planId: 'on-time-by-summer', terms: whatIsPlanned };
const inFebruary = { effectiveAt: '2011-02-24T15:00:00Z' };
const theManager = by(aPartnerManager, inFebruary);
const known = () => given(...theGround(), aBudget(), somethingToPlan());
const { resources } = whatIsPlanned;
const budget = (amount: string, currency = 'USD') => ({ resources: { ...resources, budget: { amount, currency } } });
const [criterion] = whatIsPlanned.criteria;

describe('opening an improvement plan', () => {
  test('proposes it to the other side', () => {
    known()
      .when(openImprovementPlan, body, theManager)
      .thenRecorded(planOpened({ ...bySummer, terms: whatIsPlanned, proposedBy: 'vendor' }));
    known()
      .when(openImprovementPlan, body, by(aPartnerUser, inFebruary))
      .thenRecordedLike({ type: 'PlanOpened', data: { proposedBy: 'partner' } });
  });

  test.each([
    ['plan-without-criterion', 'terms.criteria', { criteria: [] }],
    ['plan-dates-disordered', 'terms.until', { until: '2011-01-31' }],
    ['plan-dates-disordered', 'terms.until', { until: '2011-02-23' }],
    ['metric-unknown', 'terms.criteria.0.metricId', { criteria: [{ ...criterion, metricId: 'speed' }] }],
    ['issue-unknown', 'terms.issueIds.1', { issueIds: ['late-lines', 'none'] }],
    ['action-unknown', 'terms.items.0.actionId', { items: [{ actionId: 'none', horizon: 'initiative' }] }],
    ['plan-item-repeated', 'terms.items.1.actionId', { items: [...whatIsPlanned.items, ...whatIsPlanned.items] }],
    ['owner-without-role', 'terms.vendorOwner', { vendorOwner: 'stranger' }],
    ['plan-resources', 'terms.resources.days', { resources: { ...resources, days: '-1' } }],
    ['plan-over-limit', 'terms.resources.days', { resources: { ...resources, days: '41' } }],
    ['plan-over-limit', 'terms.resources.people', { resources: { ...resources, people: ['a', 'b', 'c'] } }],
    ['plan-resources', 'terms.resources.budget.amount', budget('0')],
    ['plan-currency', 'terms.resources.budget.currency', budget('5000', 'EUR')],
    ['budget-overdrawn', 'terms.resources.budget.amount', budget('8000.01')],
  ])('is refused as %s at %s', (code, path, other) =>
    known()
      .when(openImprovementPlan, { ...body, terms: { ...whatIsPlanned, ...other } }, theManager)
      .thenRefused(code, path),
  );

  test('is refused with an action that does not go on', () => {
    const why = { rationale: 'No', cancelledBy: 'ama', bySide: 'vendor', wasPromised: true, owingSide: 'partner' } as const;
    const cancelled = inStream('improvement-orgenics-ltd.scms', actionCancelled({ ...announcing, ...why }));
    given(...theGround(), aBudget(), somethingToPlan(), cancelled)
      .when(openImprovementPlan, body, theManager)
      .thenRefused('action-status', 'terms.items.0.actionId');
  });

  test('counts what other plans have reserved, as long as it is kept for them', () => {
    const others = (expiresOn: string) =>
      given(...theGround(), aBudget(reserved('4000', { planId: 'another', expiresOn })), somethingToPlan()).when(
        openImprovementPlan,
        body,
        theManager,
      );
    others('2011-06-01').thenRefused('budget-overdrawn', 'terms.resources.budget.amount');
    others('2011-02-24').thenRecordedLike({ type: 'PlanOpened' });
  });

  test('asks for no money where the program has no budget', () => {
    const without = given(...theGround(), somethingToPlan());
    without.when(openImprovementPlan, body, theManager).thenRefused('plan-currency');
    const { budget: _budget, ...free } = resources;
    without
      .when(openImprovementPlan, { ...body, terms: { ...whatIsPlanned, resources: free } }, theManager)
      .thenRecordedLike({ type: 'PlanOpened' });
  });

  test('is refused under an id that is taken', () =>
    given(...theGround(), aBudget(), aPlan())
      .when(openImprovementPlan, body, theManager)
      .thenRefused('plan-exists', 'planId'));
});
