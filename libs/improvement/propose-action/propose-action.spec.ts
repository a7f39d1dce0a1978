import { describe, test } from '@jest/globals';
import { actionProposed } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aCandidate, anAcceptedIssue, anAction, announcing, resolved, theGround, whatIsToBeDone } from '../testing/index.js';
import { proposeAction } from './propose-action.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', actionId: 'announce-late-lines', ...whatIsToBeDone };
const inFebruary = { effectiveAt: '2011-02-21T15:00:00Z' };
const theManager = by(aPartnerManager, inFebruary);
const move = { metricId: 'on-time-delivery', from: '0.66', to: '0.8', by: '2011-04-30' };

describe('proposing an action', () => {
  test('puts it into the backlog, for the side that owes it to accept', () =>
    given(...theGround(), anAcceptedIssue())
      .when(proposeAction, { ...body, moves: move, effortDays: '5' }, theManager)
      .thenRecorded(
        actionProposed({
          ...announcing,
          terms: { ...whatIsToBeDone, moves: move, effortDays: '5' },
          proposedBy: 'vendor',
        }),
      ));

  test('is as much the right of the partner, and makes an id where none is given', () => {
    const { actionId: _, ...withoutId } = body;
    given(...theGround(), anAcceptedIssue())
      .when(proposeAction, { ...withoutId, owingSide: 'vendor', owner: 'ama' }, by(aPartnerUser, inFebruary))
      .thenRecordedLike({ type: 'ActionProposed', data: { proposedBy: 'partner' } });
  });

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['issue-unknown', 'issueId', { issueId: 'none' }],
    ['action-date-past', 'dueOn', { dueOn: '2011-02-20' }],
    ['action-effort', 'effortDays', { effortDays: '-1' }],
    ['metric-unknown', 'moves.metricId', { moves: { ...move, metricId: 'speed' } }],
    ['action-move', 'moves.to', { moves: { ...move, to: '0.6' } }],
    ['action-move', 'moves.to', { moves: { ...move, to: '0.66' } }],
    ['action-date-past', 'moves.by', { moves: { ...move, by: '2011-02-20' } }],
    ['owner-without-role', 'owner', { owingSide: 'vendor', owner: 'stranger' }],
  ])('is refused as %s at %s', (code, path, other) =>
    given(...theGround(), anAcceptedIssue())
      .when(proposeAction, { ...body, ...other }, theManager)
      .thenRefused(code, path),
  );

  test('is refused under an id that is taken', () =>
    given(...theGround(), anAction())
      .when(proposeAction, body, theManager)
      .thenRefused('action-exists', 'actionId'));

  test('is for an accepted issue: a candidate has no actions, and the partner does not learn of it', () => {
    given(...theGround(), aCandidate())
      .when(proposeAction, body, theManager)
      .thenRefused('issue-status', 'issueId');
    given(...theGround(), aCandidate())
      .when(proposeAction, body, by(aPartnerUser, inFebruary))
      .thenRefused('issue-unknown', 'issueId');
    given(...theGround(), anAcceptedIssue(resolved()))
      .when(proposeAction, body, theManager)
      .thenRefused('issue-status', 'issueId');
  });
});
