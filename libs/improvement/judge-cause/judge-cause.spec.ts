import { describe, expect, test } from '@jest/globals';
import { causeJudged, rootCauseAnalysed } from '#contracts';
import { by, given, stateAfter } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { theLedger } from '#programs/testing';
import { causes } from '../cause/causes.js';
import { anAcceptedIssue, lateLines } from '../testing/index.js';
import { judgeCause } from './judge-cause.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  issueId: 'late-lines',
  causeId: 'port',
  verdict: 'ruled-out',
  reason: 'Lines by air were late, too',
};
const named = rootCauseAnalysed({
  ...lateLines,
  causes: [{ causeId: 'port', method: 'fishbone', category: 'environment', statement: 'The port was closed', evidence: [] }],
  saidBy: 'noor',
  bySide: 'partner',
});
const judged = causeJudged({
  ...lateLines,
  causeId: 'port',
  verdict: 'ruled-out',
  rationale: 'Lines by air were late, too',
  judgedBy: 'ama',
  bySide: 'vendor',
  said: 2,
});

describe('judging a cause', () => {
  test('says what was found of it, by whom and why', () =>
    given(anAcceptedIssue(named)).when(judgeCause, body, by(aPartnerManager)).thenRecorded(judged));

  test('otherwise later keeps the verdict before it', () =>
    given(anAcceptedIssue(named, judged))
      .when(judgeCause, { ...body, verdict: 'verified', reason: 'They were not' }, by(aPartnerUser))
      .thenRecordedLike({ type: 'CauseJudged', data: { verdict: 'verified', previous: 'ruled-out', bySide: 'partner' } }));

  test('is open again where the cause is said anew', () =>
    given(anAcceptedIssue(named, judged, named))
      .when(judgeCause, body, by(aPartnerManager))
      .thenRecorded(causeJudged({ ...(judged.data as Parameters<typeof causeJudged>[0]), said: 4 })));

  test('takes a person, a reason, a cause and an issue', () => {
    const { reason: _, ...silent } = body;
    given(anAcceptedIssue(named)).when(judgeCause, body, by(theLedger)).thenRefused('person-needed');
    given(anAcceptedIssue(named)).when(judgeCause, silent, by(aPartnerManager)).thenMalformed('reason');
    given(anAcceptedIssue()).when(judgeCause, body, by(aPartnerManager)).thenRefused('cause-unknown', 'causeId');
    given().when(judgeCause, body, by(aPartnerManager)).thenRefused('issue-unknown', 'issueId');
  });
});

describe('the causes of the issues of a partner', () => {
  test('are the same from a snapshot', () => {
    const state = stateAfter(causes, anAcceptedIssue(named, judged));
    const kept: unknown = JSON.parse(JSON.stringify(causes.snapshot?.write(state)));
    expect(JSON.parse(JSON.stringify(causes.snapshot?.read(kept as never).toJS()))).toEqual(
      JSON.parse(JSON.stringify(state.toJS())),
    );
  });
});
