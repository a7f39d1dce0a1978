import { describe, expect, test } from '@jest/globals';
import {
  issueClassified,
  issueClosed,
  issueReassigned,
  issueRejected,
  issueReopened,
  issueResolutionRejected,
  issueResolutionRequested,
  issueResolved,
  issueSignalUpdated,
  issuesMerged,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import {
  aShift,
  accepted,
  asCandidate,
  contested,
  escalated,
  inTheStream,
  lateLines,
  promised,
  proposed,
  raised,
  resolved,
  theGround,
} from '#improvement/testing';
import { theDocument, theLog } from '../testing/index.js';
import { issueList } from './index.js';

const issueAfter = async (events: readonly DomainEvent[], issueId = 'late-lines') =>
  theDocument(await theLog(...theGround(), inTheStream(...events)), issueList, `orgenics-ltd.scms.${issueId}`);
const both = [raised(), accepted()];

describe('an issue to read', () => {
  test('is internal until it is accepted', async () => {
    expect(await issueAfter([raised()])).toMatchObject({
      status: 'candidate',
      internal: true,
      visibility: 'vendor',
      owner: 'ama',
    });
    const seen = await issueAfter(both);
    expect(seen).toMatchObject({ status: 'accepted', visibility: 'both', severity: 'high' });
    expect(seen).not.toHaveProperty('internal');
  });

  test('says when the clock escalates it, until somebody sees to it, the partner contests it, or it ends', async () => {
    const event = accepted();
    const escalatesAt = '2011-02-18T21:00:00.000Z';
    const clocked = [raised(), { ...event, data: { ...(event.data as object), escalatesAt } }];
    expect(await issueAfter(clocked)).toMatchObject({ escalatesAt });
    for (const since of [[proposed(), promised], [escalated], [contested], [resolved()]])
      expect(await issueAfter([...clocked, ...since])).not.toHaveProperty('escalatesAt');
  });

  test('shows the newest finding of its signal', async () => {
    const signal = { ...aShift, finding: 'Ten periods' };
    const updated = issueSignalUpdated({ ...asCandidate, signal, previous: aShift });
    expect(await issueAfter([raised({}, {}, aShift), updated])).toMatchObject({
      origin: 'signal',
      signal: { finding: 'Ten periods' },
    });
  });

  test('has a class and an owner, which change', async () => {
    const classified = issueClassified({ ...lateLines, class: 'market' });
    const given = issueReassigned({ ...lateLines, owner: 'noor', ownerSide: 'partner', previous: 'ama', rationale: 'Hers' });
    expect(await issueAfter([...both, classified, given])).toMatchObject({
      class: 'market',
      owner: 'noor',
      ownerSide: 'partner',
    });
  });

  test('is marked while it is contested, and shows the answer', async () => {
    expect(await issueAfter([...both, contested])).toMatchObject({ isContested: true, contest: { contestedBy: 'noor' } });
    const upheld = { ...accepted(), data: { ...(accepted().data as object), upholds: 2, rationale: 'Before, too' } };
    expect(await issueAfter([...both, contested, upheld])).toMatchObject({
      isContested: false,
      contest: { answer: 'Before, too' },
    });
    const rejected = issueRejected({ ...lateLines, rejection: 'not-ours', rationale: 'The port' });
    expect(await issueAfter([...both, contested, rejected])).toMatchObject({
      status: 'rejected',
      rejection: 'not-ours',
      isContested: false,
    });
  });

  test('names the issues that ended in it, of those that the partner does not see nothing', async () => {
    const other = { issueId: 'another' };
    const hidden = issuesMerged({ ...lateLines, visibility: 'vendor', merged: ['another'], rationale: 'Same' });
    const log = [...both, raised({}, other), hidden];
    expect(await issueAfter(log)).toMatchObject({ status: 'accepted', merged: [] });
    expect(await issueAfter(log, 'another')).toMatchObject({ status: 'merged', mergedInto: 'late-lines', internal: true });
    const seen = issuesMerged({ ...lateLines, merged: ['another'], rationale: 'Same' });
    expect(await issueAfter([...both, raised({}, other), accepted({}, other), seen])).toMatchObject({ merged: ['another'] });
  });

  test('waits for another person where it is solved against the figures, and shows both', async () => {
    const asked = issueResolutionRequested({ ...lateLines, results: [], rationale: 'Moved', requestedBy: 'ama' });
    expect(await issueAfter([...both, asked])).toMatchObject({ waitsForApproval: true });
    const no = issueResolutionRejected({ ...lateLines, request: 2, rejectedBy: 'kofi', rationale: 'No' });
    expect(await issueAfter([...both, asked, no])).toMatchObject({ waitsForApproval: false, status: 'accepted' });
    const yes = issueResolved({
      ...lateLines,
      basis: 'override',
      results: [],
      resolvedOn: '2011-07-01',
      resolvedBy: 'ama',
      approvedBy: 'kofi',
      rationale: 'Moved',
    });
    expect(await issueAfter([...both, asked, yes])).toMatchObject({
      status: 'resolved',
      waitsForApproval: false,
      resolution: { basis: 'override', resolvedBy: 'ama', approvedBy: 'kofi' },
    });
  });

  test('is reopened by its signal, and closed in the end', async () => {
    const back = issueReopened({ ...lateLines, reopenedOn: '2011-09-01', signal: aShift, resolvedOn: '2011-07-01' });
    expect(await issueAfter([...both, resolved(), back])).toMatchObject({ status: 'accepted', reopened: 1, signal: aShift });
    const end = issueClosed({ ...lateLines, outcome: 'accepted-risk', rationale: 'The port stays' });
    expect(await issueAfter([...both, end])).toMatchObject({
      status: 'closed',
      outcome: 'accepted-risk',
      rationale: 'The port stays',
    });
  });
});
