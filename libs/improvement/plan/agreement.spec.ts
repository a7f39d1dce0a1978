import { describe, test } from '@jest/globals';
import { planAbandoned, planAgreed, planChangeRequested, planDeclined, planImposed } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { abandonPlan } from '../abandon-plan/abandon-plan.js';
import { agreePlan } from '../agree-plan/agree-plan.js';
import { declinePlan } from '../decline-plan/decline-plan.js';
import { imposePlan } from '../impose-plan/impose-plan.js';
import { requestPlanChange } from '../request-plan-change/request-plan-change.js';
import { aBudget, aPlan, agreedPlan, bySummer, theGround, whatIsPlanned } from '../testing/index.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', planId: 'on-time-by-summer' };
const inMarch = { effectiveAt: '2011-03-15T15:00:00Z' };
const theManager = by(aPartnerManager, inMarch);
const thePartner = by(aPartnerUser, inMarch);
const reason = 'The warehouse moves';
const later = { ...whatIsPlanned, until: '2011-09-30' };
const changed = planChangeRequested({
  ...bySummer,
  terms: later,
  previous: whatIsPlanned,
  proposedBy: 'partner',
  rationale: reason,
});
const reserving = {
  command: 'ReserveBudget',
  body: { programId: 'scms', partnerId: 'orgenics-ltd', planId: 'on-time-by-summer', amount: '5000', currency: 'USD' },
};
const declined = planDeclined({ ...bySummer, declined: whatIsPlanned, declinedBy: 'partner', rationale: reason });
const imposed = planImposed({
  ...bySummer,
  terms: whatIsPlanned,
  noticeDays: 30,
  effectiveFrom: '2011-04-14',
  rationale: reason,
  imposedBy: 'ama',
});

describe('agreeing to a plan', () => {
  test('is for the side that did not propose it', () => {
    given(aPlan())
      .when(agreePlan, body, thePartner)
      .thenRecorded(
        planAgreed({
          ...bySummer,
          terms: whatIsPlanned,
          proposedBy: 'vendor',
          agreedBy: 'partner',
          agreedByPerson: 'noor',
        }),
      );
    given(aPlan()).when(agreePlan, body, theManager).thenRefused('plan-own-terms', 'planId');
  });

  test('has what it may spend reserved in the program first', () =>
    given(aPlan()).when(agreePlan, body, thePartner).thenPrecededBy(reserving));

  test('to a change puts its terms in the place of the agreed ones', () =>
    given(aPlan(agreedPlan(), changed))
      .when(agreePlan, body, theManager)
      .thenRecordedLike({ type: 'PlanAgreed', data: { terms: later, proposedBy: 'partner', agreedBy: 'vendor' } }));

  test('is refused where nothing is on the table, where there is none, and once it is over', () => {
    given(aPlan(agreedPlan())).when(agreePlan, body, thePartner).thenRefused('plan-nothing-tabled', 'planId');
    given().when(agreePlan, body, thePartner).thenRefused('plan-unknown', 'planId');
    given(aPlan(declined)).when(agreePlan, body, thePartner).thenRefused('plan-status', 'planId');
  });
});

describe('other terms of a plan', () => {
  const request = { ...body, terms: later, reason };
  const known = (...events: readonly DomainEvent[]) => given(...theGround(), aBudget(), aPlan(...events));

  test('wait for the other side, before it is agreed and afterwards', () => {
    known().when(requestPlanChange, request, thePartner).thenRecorded(changed);
    known(agreedPlan()).when(requestPlanChange, request, thePartner).thenRecorded(changed);
    known(changed)
      .when(agreePlan, body, theManager)
      .thenRecordedLike({ type: 'PlanAgreed', data: { terms: later } });
  });

  test('are held against the same rules, and have to be other ones', () => {
    known()
      .when(requestPlanChange, { ...request, terms: whatIsPlanned }, thePartner)
      .thenRefused('plan-terms-unchanged', 'terms');
    known()
      .when(requestPlanChange, { ...request, terms: { ...later, criteria: [] } }, thePartner)
      .thenRefused('plan-without-criterion', 'terms.criteria');
  });
});

describe('declining a plan', () => {
  test('ends it, or what was to be changed of it, where both agreed before', () => {
    given(aPlan())
      .when(declinePlan, { ...body, reason }, thePartner)
      .thenRecorded(declined);
    given(aPlan(agreedPlan(), changed))
      .when(declinePlan, { ...body, reason }, theManager)
      .thenRecorded(
        planDeclined({ ...bySummer, declined: later, declinedBy: 'vendor', holds: whatIsPlanned, rationale: reason }),
      );
  });

  test('is for the other side', () =>
    given(aPlan())
      .when(declinePlan, { ...body, reason }, theManager)
      .thenRefused('plan-own-terms', 'planId'));
});

describe('imposing a plan', () => {
  const notice = { ...body, noticeDays: 30, reason };

  test('takes notice and a reason, and has the budget reserved', () => {
    given(aProgram(), aPlan(declined)).when(imposePlan, notice, theManager).thenRecorded(imposed);
    given(aProgram(), aPlan()).when(imposePlan, notice, theManager).thenRecordedLike({ type: 'PlanImposed' });
    given(aProgram(), aPlan()).when(imposePlan, notice, theManager).thenPrecededBy(reserving);
    given(aProgram(), aPlan())
      .when(imposePlan, { ...notice, noticeDays: 0 }, theManager)
      .thenMalformed('noticeDays');
  });

  test('is for terms of the vendor, for a person, and not for what both agreed on', () => {
    given(aProgram(), aPlan(changed)).when(imposePlan, notice, theManager).thenRefused('plan-of-other-side', 'planId');
    given(aProgram(), aPlan()).when(imposePlan, notice, by(theLedger)).thenRefused('person-needed');
    given(aProgram(), aPlan(agreedPlan())).when(imposePlan, notice, theManager).thenRefused('plan-status', 'planId');
  });
});

describe('abandoning a plan', () => {
  test('is for both sides once it is agreed', () =>
    given(aPlan(agreedPlan()))
      .when(abandonPlan, { ...body, reason }, thePartner)
      .thenRecorded(planAbandoned({ ...bySummer, abandonedBy: 'partner', rationale: reason })));

  test('is for the side that proposed it where it is not, or was imposed', () => {
    given(aPlan())
      .when(abandonPlan, { ...body, reason }, thePartner)
      .thenRefused('plan-of-other-side', 'planId');
    given(aPlan(imposed))
      .when(abandonPlan, { ...body, reason }, thePartner)
      .thenRefused('plan-of-other-side', 'planId');
    given(aPlan(imposed))
      .when(abandonPlan, { ...body, reason }, theManager)
      .thenRecordedLike({ type: 'PlanAbandoned' });
  });
});
