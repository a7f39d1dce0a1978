import { describe, expect, test } from '@jest/globals';
import { actionDeclined, actionReassigned, actionVerified } from '#contracts';
import { stateAfter } from '#kernel/given-when-then';
import { anAction, announcing, blocked, completed, promised, started } from '../testing/index.js';
import { actions } from './actions.js';

const { actionId } = announcing;

describe('the actions of a partner in a program', () => {
  test('are the same from a snapshot', () => {
    const state = stateAfter(actions, anAction([promised, started, blocked]));
    const kept: unknown = JSON.parse(JSON.stringify(actions.snapshot?.write(state)));
    expect(actions.snapshot?.read(kept as never).toJS()).toEqual(JSON.parse(JSON.stringify(state.toJS())));
  });

  test('know who owns them, who completed them, and how they stood before they were blocked', () => {
    const sela = actionReassigned({ ...announcing, owner: 'sela', previous: 'noor', rationale: 'Hers' });
    expect(stateAfter(actions, anAction([promised, sela])).get(actionId)).toMatchObject({
      terms: { owner: 'sela' },
      isPromised: true,
    });
    expect(stateAfter(actions, anAction([promised, started, blocked])).get(actionId)).toMatchObject({
      blocked: { was: 'started' },
    });
    const verified = actionVerified({ ...announcing, verifiedBy: 'ama', bySide: 'vendor', finding: 'Done' });
    expect(stateAfter(actions, anAction([promised, completed, verified])).get(actionId)).toMatchObject({
      status: 'verified',
      completedBy: { id: 'noor' },
    });
    const declined = actionDeclined({ ...announcing, declinedBy: 'noor', rationale: 'No' });
    expect(stateAfter(actions, anAction([declined])).get(actionId)).toMatchObject({ status: 'declined', isPromised: false });
  });
});
