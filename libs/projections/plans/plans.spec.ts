import { describe, expect, test } from '@jest/globals';
import {
  actionReopened,
  lessonAdopted,
  planAbandoned,
  planChangeRequested,
  planCompleted,
  planDeclined,
  planImposed,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { aPlan, agreedPlan, announcing, bySummer, completed, learned, theGround, whatIsPlanned } from '#improvement/testing';
import { lessons } from '../lessons/index.js';
import { theDocument, theLog } from '../testing/index.js';
import { planBook } from './index.js';

const logOf = (...events: readonly DomainEvent[]) => theLog(...theGround(), aPlan(...events));
const planAfter = async (...events: readonly DomainEvent[]) =>
  theDocument(await logOf(...events), planBook, 'orgenics-ltd.scms.on-time-by-summer');
const reason = { rationale: 'The warehouse moves' };
const later = { ...whatIsPlanned, until: '2011-09-30' };
const changed = planChangeRequested({ ...bySummer, terms: later, previous: whatIsPlanned, proposedBy: 'partner', ...reason });

describe('a plan to read', () => {
  test('waits for the other side, and then for nobody', async () => {
    expect(await planAfter()).toMatchObject({ status: 'proposed', waitsFor: 'partner', planned: 1, done: 0 });
    const agreed = await planAfter(agreedPlan());
    expect(agreed).toMatchObject({ status: 'agreed', isImposed: false });
    expect(agreed).not.toHaveProperty('waitsFor');
  });

  test('keeps what holds while other terms are on the table, and where they are declined', async () => {
    expect(await planAfter(changed)).toMatchObject({ waitsFor: 'vendor', terms: { until: '2011-09-30' }, proposedBy: 'partner' });
    expect(await planAfter(agreedPlan(), changed)).toMatchObject({
      status: 'agreed',
      waitsFor: 'vendor',
      terms: { until: '2011-08-31' },
      onTheTable: { until: '2011-09-30' },
    });
    const no = planDeclined({ ...bySummer, declined: later, declinedBy: 'vendor', holds: whatIsPlanned, ...reason });
    const after = await planAfter(agreedPlan(), changed, no);
    expect(after).toMatchObject({ status: 'agreed', terms: { until: '2011-08-31' } });
    expect(after).not.toHaveProperty('onTheTable');
    expect(await planAfter(no)).toMatchObject({ status: 'declined' });
  });

  test('shows that it was imposed, whatever becomes of it', async () => {
    const notice = { noticeDays: 30, effectiveFrom: '2011-04-14', imposedBy: 'ama' };
    const imposed = planImposed({ ...bySummer, terms: whatIsPlanned, ...notice, ...reason });
    expect(await planAfter(imposed)).toMatchObject({ status: 'imposed', isImposed: true, noticeUntil: '2011-04-14' });
    const end = planAbandoned({ ...bySummer, abandonedBy: 'vendor', ...reason });
    expect(await planAfter(imposed, end)).toMatchObject({ status: 'abandoned', isImposed: true });
  });

  test('is planned against actual: each action as it stands', async () => {
    expect(await planAfter(agreedPlan(), completed)).toMatchObject({
      planned: 1,
      done: 1,
      late: 0,
      items: [{ actionId: 'announce-late-lines', horizon: 'quick-win', standing: 'completed', onTime: true }],
    });
    const again = actionReopened({
      ...announcing,
      rationale: 'They stopped',
      dueOn: '2011-05-31',
      previous: '2011-03-31',
      owingSide: 'partner',
      isPromised: true,
      reopenedBy: 'ama',
      from: 'completed',
    });
    expect(await planAfter(agreedPlan(), completed, again)).toMatchObject({ done: 0, items: [{ standing: 'to-do' }] });
    const end = planCompleted({
      ...bySummer,
      outcome: 'achieved',
      results: [],
      completedOn: '2011-07-01',
      onTime: true,
      completedBy: 'ama',
    });
    expect(await planAfter(agreedPlan(), completed, end)).toMatchObject({
      status: 'completed',
      outcome: 'achieved',
      onTime: true,
    });
  });
});

describe('a lesson to read', () => {
  test('says into what it was taken', async () => {
    const id = 'orgenics-ltd.scms.on-time-by-summer.announce-early';
    expect(await theDocument(await logOf(agreedPlan(), learned), lessons, id)).toMatchObject({ isAdopted: false, worked: true });
    const adopted = lessonAdopted({
      ...bySummer,
      lessonId: 'announce-early',
      into: 'playbook',
      reference: 'late-deliveries',
      version: '4',
      adoptedBy: 'ama',
    });
    expect(await theDocument(await logOf(agreedPlan(), learned, adopted), lessons, id)).toMatchObject({
      isAdopted: true,
      adoptions: [{ into: 'playbook', version: '4', adoptedBy: 'ama' }],
    });
  });
});
