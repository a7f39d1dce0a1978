import { describe, expect, test } from '@jest/globals';
import { goalAgreed, goalRetired, goalSet, goalWithdrawn } from '#contracts';
import type { DomainEvent, Json, RecordedEvent } from '#kernel';
import { aPartnerManager } from '#partners/testing';
import { nineOfTen, onTimeGoal } from '../testing/index.js';
import { goals, type Goals } from './goals.js';
import { noSuchGoal } from './guards.js';
import { goalOf, revisionOf } from './lookups.js';

const set = goalSet({ ...onTimeGoal, terms: nineOfTen, proposedBy: 'vendor', programRevision: 4 });
const agreed = goalAgreed({ ...onTimeGoal, terms: nineOfTen, proposedBy: 'vendor', agreedBy: 'partner', programRevision: 4 });
const withdrawn = goalWithdrawn({ ...onTimeGoal, previous: nineOfTen, withdrawnBy: 'vendor' });
const retired = goalRetired({ ...onTimeGoal, previous: nineOfTen, proposedBy: 'vendor', agreedBy: 'partner' });
const { goalId } = onTimeGoal;

const after = (...events: readonly DomainEvent[]): Goals =>
  events
    .map((event, revision) => ({ ...event, revision, metadata: { actor: aPartnerManager } }) as RecordedEvent)
    .reduce(goals.evolve, goals.initial);
const fromSnapshot = (state: Goals): Goals | undefined =>
  goals.snapshot?.read(JSON.parse(JSON.stringify(goals.snapshot.write(state))) as Json);

describe('a goal that has ended', () => {
  test.each([
    ['withdrawn', after(set, withdrawn), 1],
    ['retired', after(set, agreed, retired), 2],
  ])('is known as %s, and by its last revision, also from a snapshot', (ending, state, revision) => {
    for (const each of [state, fromSnapshot(state) ?? goals.initial]) {
      expect(goalOf(each, goalId)).toBeUndefined();
      expect(revisionOf(each, goalId)).toBe(revision);
      expect(noSuchGoal(each, goalId)).toMatchObject({ refused: 'goal-ended', message: expect.stringContaining(ending) });
    }
  });

  test('is not one that the partner never had', () =>
    expect(noSuchGoal(after(set, withdrawn), 'other')).toMatchObject({ refused: 'goal-unknown' }));
});
