import { describe, expect, test } from '@jest/globals';
import {
  actionCancelled,
  actionDeclined,
  actionPrioritised,
  actionProgressReported,
  actionReassigned,
  actionReopened,
  actionTimelineAdjusted,
  actionUnblocked,
  actionVerified,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { anAction, announcing, blocked, completed, promised, started, theGround } from '#improvement/testing';
import { actionsDue } from '../actions-due/index.js';
import { promises } from '../promises/index.js';
import { theDocument, theLog } from '../testing/index.js';
import { backlog } from './index.js';

const inputs = { reach: '40', impact: '2', confidence: '80', effort: '0.25' };
const action = 'orgenics-ltd.scms.announce-late-lines';
const after = async (...events: readonly DomainEvent[]) => {
  const log = await theLog(...theGround(), anAction(events));
  return {
    entry: await theDocument(log, backlog, action),
    due: await theDocument(log, actionsDue, action),
    tally: await theDocument(log, promises, 'orgenics-ltd.scms'),
  };
};
const adjusted = actionTimelineAdjusted({
  ...announcing,
  dueOn: '2011-04-15',
  previous: '2011-03-31',
  firstDueOn: '2011-03-31',
  rationale: 'Two weeks more',
  adjustedBy: 'noor',
  bySide: 'partner',
  adjustments: 1,
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

describe('an action to read', () => {
  test('is no promise until the side that owes it accepts', async () => {
    expect(await after()).toMatchObject({
      entry: { status: 'proposed', isOpen: true, isPromised: false },
      due: { isDue: false },
      tally: undefined,
    });
    expect(await after(promised)).toMatchObject({
      entry: { status: 'accepted', isPromised: true },
      due: { isDue: true, dueOn: '2011-03-31', owner: 'noor' },
      tally: { partner: { made: 1, open: 1 }, vendor: { made: 0 } },
    });
    const declined = actionDeclined({ ...announcing, declinedBy: 'noor', rationale: 'No' });
    expect(await after(declined)).toMatchObject({ entry: { status: 'declined', isOpen: false, rationale: 'No' } });
  });

  test('has a place among the others, and says how it came about', async () => {
    const prioritised = actionPrioritised({ ...announcing, inputs, score: '256.00', explanation: 'Thus' });
    expect(await after(prioritised)).toMatchObject({ entry: { priority: { ...inputs, score: '256.00', explanation: 'Thus' } } });
  });

  test('shows how far it is, what keeps it, and who does it', async () => {
    const reported = actionProgressReported({ ...announcing, percent: 40, note: 'Half', reportedBy: 'noor' });
    const sela = actionReassigned({ ...announcing, owner: 'sela', previous: 'noor', rationale: 'Hers' });
    expect(await after(promised, started, reported, sela, blocked)).toMatchObject({
      entry: { status: 'blocked', percent: 40, note: 'Half', owner: 'sela', blockedBecause: 'No system to announce with' },
      due: { isBlocked: true, owner: 'sela' },
    });
    const goesOn = actionUnblocked({ ...announcing, rationale: 'By mail', unblockedBy: 'noor', blocked: 5 });
    const { entry, due } = await after(promised, started, blocked, goesOn);
    expect(entry).toMatchObject({ status: 'started' });
    expect(entry).not.toHaveProperty('blockedBecause');
    expect(due).toMatchObject({ isBlocked: false });
  });

  test('keeps the date that was promised first', async () =>
    expect(await after(promised, adjusted)).toMatchObject({
      entry: { dueOn: '2011-04-15', firstDueOn: '2011-03-31', adjustments: 1 },
      due: { dueOn: '2011-04-15', firstDueOn: '2011-03-31', slips: 1 },
    }));

  test('is done, verified, and opened again', async () => {
    expect(await after(promised, completed)).toMatchObject({
      entry: { status: 'completed', isOpen: false, completion: { onTime: true } },
      due: { isDue: false, waitsForVerification: true },
      tally: { partner: { made: 1, onTime: 1, asFirstPromised: 1, late: 0, open: 0 } },
    });
    const verified = actionVerified({ ...announcing, verifiedBy: 'ama', bySide: 'vendor', finding: 'Done' });
    expect(await after(promised, completed, verified)).toMatchObject({
      entry: { status: 'verified', verification: { verifiedBy: 'ama' } },
      due: { waitsForVerification: false },
    });
    const { entry, due, tally } = await after(promised, completed, again);
    expect(entry).toMatchObject({ status: 'accepted', isOpen: true, dueOn: '2011-05-31' });
    expect(entry).not.toHaveProperty('completion');
    expect(due).toMatchObject({ isDue: true, dueOn: '2011-05-31' });
    expect(tally).toMatchObject({ partner: { made: 2, onTime: 1, open: 1 } });
  });

  test('that is late, or cancelled after it was promised, counts against the side that owed it', async () => {
    const late = { ...completed, data: { ...(completed.data as object), onTime: false, asFirstPromised: false } };
    expect(await after(promised, late)).toMatchObject({ tally: { partner: { late: 1, onTime: 0, asFirstPromised: 0 } } });
    const cancelled = (wasPromised: boolean) =>
      actionCancelled({
        ...announcing,
        rationale: 'Replaced',
        cancelledBy: 'ama',
        bySide: 'vendor',
        wasPromised,
        owingSide: 'partner',
      });
    expect(await after(promised, cancelled(true))).toMatchObject({
      entry: { status: 'cancelled', isOpen: false },
      due: { isDue: false },
      tally: { partner: { broken: 1, open: 0 } },
    });
    expect(await after(cancelled(false))).toMatchObject({ tally: undefined });
  });
});
