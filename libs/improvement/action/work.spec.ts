import { describe, test } from '@jest/globals';
import { actionBlocked, actionProgressReported, actionStarted, actionUnblocked } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { blockAction } from '../block-action/block-action.js';
import { completeAction } from '../complete-action/complete-action.js';
import { reportProgress } from '../report-progress/report-progress.js';
import { startAction } from '../start-action/start-action.js';
import { anAction, announcing, blocked, promised, started } from '../testing/index.js';
import { unblockAction } from '../unblock-action/unblock-action.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', actionId: 'announce-late-lines' };
const inMarch = { effectiveAt: '2011-03-01T15:00:00Z' };
const theManager = by(aPartnerManager, inMarch);
const thePartner = by(aPartnerUser, inMarch);
const reason = 'No system';

describe('work on an action', () => {
  test('begins once it is promised, with the side that owes it', () => {
    given(aProgram(), anAction([promised]))
      .when(startAction, body, thePartner)
      .thenRecorded(actionStarted({ ...announcing, startedOn: '2011-03-01', startedBy: 'noor' }));
    given(aProgram(), anAction()).when(startAction, body, thePartner).thenRefused('action-status', 'actionId');
    given(aProgram(), anAction([promised]))
      .when(startAction, body, theManager)
      .thenRefused('action-of-other-side', 'actionId');
  });

  test('is reported in percent, with what it was before', () => {
    const first = actionProgressReported({ ...announcing, percent: 40, reportedBy: 'noor' });
    given(anAction([promised, started]))
      .when(reportProgress, { ...body, percent: 40 }, thePartner)
      .thenRecorded(first);
    const later = given(anAction([promised, started, first]));
    later
      .when(reportProgress, { ...body, percent: 60, note: 'Half' }, thePartner)
      .thenRecordedLike({ type: 'ActionProgressReported', data: { percent: 60, previous: 40, note: 'Half' } });
    later.when(reportProgress, { ...body, percent: 40 }, thePartner).thenNothing();
    later.when(reportProgress, { ...body, percent: 101 }, thePartner).thenMalformed('percent');
    later.when(reportProgress, { ...body, percent: 60 }, theManager).thenRefused('action-of-other-side');
    given(anAction([promised]))
      .when(reportProgress, { ...body, percent: 40 }, thePartner)
      .thenRefused('action-status');
  });

  test('stops where something is in the way, as either side may say, and goes on as it stood', () => {
    given(anAction([promised, started]))
      .when(blockAction, { ...body, reason }, theManager)
      .thenRecorded(actionBlocked({ ...announcing, rationale: reason, blockedBy: 'ama', bySide: 'vendor' }));
    given(anAction([promised, started, blocked]))
      .when(unblockAction, { ...body, reason: 'By mail' }, thePartner)
      .thenRecorded(actionUnblocked({ ...announcing, rationale: 'By mail', unblockedBy: 'noor', blocked: 5 }));
    const goesOn = actionUnblocked({ ...announcing, rationale: 'By mail', unblockedBy: 'noor', blocked: 5 });
    given(anAction([promised, started, blocked, goesOn]))
      .when(reportProgress, { ...body, percent: 50 }, thePartner)
      .thenRecordedLike({ type: 'ActionProgressReported' });
  });

  test('is not stopped twice, not taken up where nothing is in the way, and not completed meanwhile', () => {
    const stopped = given(aProgram(), anAction([promised, started, blocked]));
    stopped.when(blockAction, { ...body, reason }, thePartner).thenRefused('action-status', 'actionId');
    stopped.when(completeAction, { ...body, evidence: ['x'] }, thePartner).thenRefused('action-status', 'actionId');
    given(anAction([promised]))
      .when(unblockAction, { ...body, reason }, thePartner)
      .thenRefused('action-status', 'actionId');
  });
});
