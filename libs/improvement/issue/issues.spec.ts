import { describe, expect, test } from '@jest/globals';
import { issuesMerged, progressCelebrated } from '#contracts';
import { stateAfter } from '#kernel/given-when-then';
import { aShift, accepted, asCandidate, contested, inTheStream, raised } from '../testing/index.js';
import { issues } from './issues.js';

const celebrated = progressCelebrated({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  visibility: 'both',
  metricId: 'on-time-delivery',
  rule: 'nelson-2',
  since: 'FY2010-P08',
  detectedAt: 'FY2011-P04',
  finding: 'Nine months',
});
const merged = issuesMerged({ ...asCandidate, issueId: 'late-lines', merged: ['another'], rationale: 'Same' });

describe('the issues of a partner in a program', () => {
  const state = stateAfter(
    issues,
    inTheStream(raised({}, {}, aShift), raised({}, { issueId: 'another' }), merged, accepted(), contested, celebrated),
  );

  test('are the same from a snapshot', () => {
    const kept: unknown = JSON.parse(JSON.stringify(issues.snapshot?.write(state)));
    const again = issues.snapshot?.read(kept as never);
    expect(again?.byId.toJS()).toEqual(JSON.parse(JSON.stringify(state.byId.toJS())));
    expect(again?.bySignal.toJS()).toEqual({ 'on-time-delivery.shift': 'late-lines' });
    expect(again?.celebrated.toJS()).toEqual(['on-time-delivery.FY2010-P08']);
  });

  test('know by which signal they were raised, in which one they ended, and what waits for an answer', () => {
    expect(state.byId.get('late-lines')).toMatchObject({ status: 'accepted', contested: 4, signal: aShift, revision: 4 });
    expect(state.byId.get('another')).toMatchObject({ status: 'merged', mergedInto: 'late-lines' });
  });
});
