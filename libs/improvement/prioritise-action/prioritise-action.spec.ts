import { describe, expect, test } from '@jest/globals';
import { actionPrioritised } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { anAction, announcing, completed, promised } from '../testing/index.js';
import { prioritiseAction } from './prioritise-action.js';

const inputs = { reach: '40', impact: '2', confidence: '80', effort: '0.25' };
const body = { partnerId: 'orgenics-ltd', programId: 'scms', actionId: 'announce-late-lines', inputs };
const theManager = by(aPartnerManager);
const explained = { score: '256.00', explanation: '40 reached × 2 impact × 80% sure ÷ 0.25 months of work = 256.00' };
const before = actionPrioritised({ ...announcing, inputs, ...explained });

describe('prioritising an action', () => {
  test('works out its score and says how', () => given(anAction()).when(prioritiseAction, body, theManager).thenRecorded(before));

  test('again keeps the inputs that it had, and with the same ones changes nothing', () => {
    given(anAction([before]))
      .when(prioritiseAction, body, theManager)
      .thenNothing();
    given(anAction([before]))
      .when(prioritiseAction, { ...body, inputs: { ...inputs, reach: '20' } }, theManager)
      .thenRecordedLike({ type: 'ActionPrioritised', data: { score: '128.00', previous: inputs } });
  });

  test('is for the vendor, whose backlog it is', () => expect(prioritiseAction.allowed.sides).toEqual(['vendor']));

  test.each([
    ['action-priority', 'inputs.reach', { reach: '-1' }],
    ['action-priority', 'inputs.impact', { impact: '-1' }],
    ['action-priority', 'inputs.effort', { effort: '0' }],
    ['percentage-out-of-range', 'inputs.confidence', { confidence: '101' }],
  ])('is refused as %s at %s', (code, path, other) =>
    given(anAction())
      .when(prioritiseAction, { ...body, inputs: { ...inputs, ...other } }, theManager)
      .thenRefused(code, path),
  );

  test('is refused once it is done, and where there is none', () => {
    given(anAction([promised, completed]))
      .when(prioritiseAction, body, theManager)
      .thenRefused('action-status', 'actionId');
    given().when(prioritiseAction, body, theManager).thenRefused('action-unknown', 'actionId');
  });
});
