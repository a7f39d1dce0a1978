import { describe, test } from '@jest/globals';
import { actionCancelled, actionReopened, actionTimelineAdjusted, actionVerified } from '#contracts';
import type { Actor } from '#kernel';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { adjustTimeline } from '../adjust-timeline/adjust-timeline.js';
import { cancelAction } from '../cancel-action/cancel-action.js';
import { completeAction } from '../complete-action/complete-action.js';
import { reopenAction } from '../reopen-action/reopen-action.js';
import { anAction, announcing, completed, promised, started } from '../testing/index.js';
import { verifyAction } from '../verify-action/verify-action.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', actionId: 'announce-late-lines' };
const on = (day: string, actor: Actor = aPartnerUser) => by(actor, { effectiveAt: `${day}T15:00:00Z` });
const evidence = ['announcements.csv'];
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

describe('completing an action', () => {
  test('needs evidence, and says whether the promise was kept', () => {
    const going = given(aProgram(), anAction([promised, started]));
    going.when(completeAction, { ...body, evidence }, on('2011-03-29')).thenRecorded(completed);
    going
      .when(completeAction, { ...body, evidence }, on('2011-04-01'))
      .thenRecordedLike({ type: 'ActionCompleted', data: { onTime: false, asFirstPromised: false } });
    going.when(completeAction, { ...body, evidence: [] }, on('2011-03-29')).thenMalformed('evidence');
  });

  test('after another date was given is on time by that, and late by the first promise', () =>
    given(aProgram(), anAction([promised, started, adjusted]))
      .when(completeAction, { ...body, evidence }, on('2011-04-10'))
      .thenRecordedLike({ type: 'ActionCompleted', data: { dueOn: '2011-04-15', onTime: true, asFirstPromised: false } }));

  test('is for the side that owes it', () =>
    given(aProgram(), anAction([promised]))
      .when(completeAction, { ...body, evidence }, on('2011-03-29', aPartnerManager))
      .thenRefused('action-of-other-side', 'actionId'));
});

describe('verifying an action', () => {
  const done = given(anAction([promised, completed]));
  const found = { ...body, finding: 'Nine of ten' };

  test('is for another person than its owner, of either side', () => {
    done
      .when(verifyAction, found, by(aPartnerManager))
      .thenRecorded(actionVerified({ ...announcing, verifiedBy: 'ama', bySide: 'vendor', finding: 'Nine of ten' }));
    done
      .when(verifyAction, found, by({ ...aPartnerUser, id: 'sela' }))
      .thenRecordedLike({ type: 'ActionVerified', data: { bySide: 'partner' } });
  });

  test('is never for the owner, for the one who completed it, or for whom they act', () => {
    done.when(verifyAction, found, by(aPartnerUser)).thenRefused('another-person-needed');
    done.when(verifyAction, found, by({ ...aPartnerManager, onBehalfOf: 'noor' })).thenRefused('another-person-needed');
    given(anAction([promised, completed], { ...aPartnerUser, id: 'sela' }))
      .when(verifyAction, found, by({ ...aPartnerUser, id: 'sela' }))
      .thenRefused('another-person-needed');
  });

  test('takes a person, and an action that is completed', () => {
    done.when(verifyAction, found, by(theLedger)).thenRefused('person-needed');
    given(anAction([promised]))
      .when(verifyAction, found, by(aPartnerManager))
      .thenRefused('action-status', 'actionId');
  });
});

describe('the end of an action', () => {
  test('before it is done says whether a promise is broken', () => {
    given(anAction([promised]))
      .when(cancelAction, { ...body, reason: 'Replaced' }, on('2011-03-20'))
      .thenRecorded(
        actionCancelled({
          ...announcing,
          rationale: 'Replaced',
          cancelledBy: 'noor',
          bySide: 'partner',
          wasPromised: true,
          owingSide: 'partner',
        }),
      );
    given(anAction())
      .when(cancelAction, { ...body, reason: 'Replaced' }, on('2011-03-20', aPartnerManager))
      .thenRecordedLike({ type: 'ActionCancelled', data: { wasPromised: false } });
    given(anAction([promised, completed]))
      .when(cancelAction, { ...body, reason: 'Replaced' }, on('2011-03-30'))
      .thenRefused('action-status');
  });

  test('is none where it is opened again, by another date', () => {
    const again = { ...body, dueOn: '2011-05-31', reason: 'They stopped' };
    given(aProgram(), anAction([promised, completed]))
      .when(reopenAction, again, on('2011-05-02', aPartnerManager))
      .thenRecorded(
        actionReopened({
          ...announcing,
          rationale: 'They stopped',
          dueOn: '2011-05-31',
          previous: '2011-03-31',
          owingSide: 'partner',
          isPromised: true,
          reopenedBy: 'ama',
          from: 'completed',
        }),
      );
    given(aProgram(), anAction([promised, completed]))
      .when(reopenAction, again, on('2011-06-01'))
      .thenRefused('action-date-past', 'dueOn');
    given(aProgram(), anAction([promised]))
      .when(reopenAction, again, on('2011-05-02'))
      .thenRefused('action-status', 'actionId');
  });
});

describe('another date for an action', () => {
  const later = { ...body, dueOn: '2011-04-15', reason: 'Two weeks more' };

  test('keeps the one before it, and the one that was promised first', () => {
    given(aProgram(), anAction([promised]))
      .when(adjustTimeline, later, on('2011-03-21'))
      .thenRecorded(adjusted);
    given(aProgram(), anAction([promised, adjusted]))
      .when(adjustTimeline, { ...later, dueOn: '2011-04-30' }, on('2011-03-21'))
      .thenRecordedLike({
        type: 'ActionTimelineAdjusted',
        data: { previous: '2011-04-15', firstDueOn: '2011-03-31', adjustments: 2 },
      });
  });

  test('before it is promised is no promise that moved', () =>
    given(aProgram(), anAction())
      .when(adjustTimeline, later, on('2011-03-21'))
      .thenRecordedLike({ type: 'ActionTimelineAdjusted', data: { firstDueOn: '2011-04-15' } }));

  test('needs a reason and a day to come, and the same day changes nothing', () => {
    const going = given(aProgram(), anAction([promised]));
    going.when(adjustTimeline, { ...body, dueOn: '2011-04-15' }, on('2011-03-21')).thenMalformed('reason');
    going.when(adjustTimeline, { ...later, dueOn: '2011-03-20' }, on('2011-03-21')).thenRefused('action-date-past', 'dueOn');
    going.when(adjustTimeline, { ...later, dueOn: '2011-03-31' }, on('2011-03-21')).thenNothing();
    given(aProgram(), anAction([promised, completed]))
      .when(adjustTimeline, later, on('2011-03-30'))
      .thenRefused('action-status', 'actionId');
  });
});
