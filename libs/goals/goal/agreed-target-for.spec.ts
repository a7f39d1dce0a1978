import { describe, expect, test } from '@jest/globals';
import { goalAdjusted, goalAdjustmentProposed, goalAgreed, goalRetired, goalSet, type GoalTerms } from '#contracts';
import type { DomainEvent, RecordedEvent } from '#kernel';
import { aPartnerManager } from '#partners/testing';
import { nineOfTen, onTimeGoal } from '../testing/index.js';
import { goals } from './goals.js';
import { agreedTargetFor } from './lookups.js';

const january = { from: '2011-01-01', to: '2011-01-31' };
const said = (terms: GoalTerms = nineOfTen) => ({ ...onTimeGoal, terms, proposedBy: 'vendor', programRevision: 4 }) as const;
const lower = { ...nineOfTen, target: '0.85' };

const after = (...events: readonly DomainEvent[]) =>
  events
    .map((event, revision) => ({ ...event, revision, metadata: { actor: aPartnerManager } }) as RecordedEvent)
    .reduce(goals.evolve, goals.initial);
const targetAfter = (...events: readonly DomainEvent[]) =>
  agreedTargetFor(after(...events), 'scms', 'on-time-delivery', january)?.target;

const set = goalSet(said());
const agreed = goalAgreed({ ...said(), agreedBy: 'partner' });

describe('the agreed target', () => {
  test('is there from the agreement on, with what else a card needs', () => {
    expect(targetAfter(set)).toBeUndefined();
    expect(agreedTargetFor(after(set, agreed), 'scms', 'on-time-delivery', january)).toEqual({
      goalId: 'on-time-2011-p04',
      target: '0.9',
      baseline: '0.75',
      stretch: '0.95',
      weight: '40',
      revision: 1,
    });
  });

  test('is for exactly that program, metric and span', () => {
    const state = after(set, agreed);
    expect(agreedTargetFor(state, 'scms', 'on-time-delivery', { from: '2011-01-01', to: '2011-03-31' })).toBeUndefined();
    expect(agreedTargetFor(state, 'scms', 'freight-ratio', january)).toBeUndefined();
    expect(agreedTargetFor(state, 'other', 'on-time-delivery', january)).toBeUndefined();
  });

  test('holds while an adjustment waits, and is another once that is agreed', () => {
    const proposed = goalAdjustmentProposed({ ...said(lower), agreed: nineOfTen, rationale: 'The port is closed' });
    const adjusted = goalAdjusted({ ...said(lower), previous: nineOfTen, agreedBy: 'partner' });
    expect(targetAfter(set, agreed, proposed)).toBe('0.9');
    expect(targetAfter(set, agreed, proposed, adjusted)).toBe('0.85');
  });

  test('is gone once the goal is given up', () =>
    expect(
      targetAfter(set, agreed, goalRetired({ ...onTimeGoal, previous: nineOfTen, proposedBy: 'vendor', agreedBy: 'partner' })),
    ).toBeUndefined());

  test('is the same from a snapshot', () => {
    const state = after(set, agreed);
    const kept = goals.snapshot?.read(JSON.parse(JSON.stringify(goals.snapshot.write(state))));
    expect(kept && agreedTargetFor(kept, 'scms', 'on-time-delivery', january)?.target).toBe('0.9');
    expect(kept?.byId.size).toBe(1);
  });
});
