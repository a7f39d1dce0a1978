import { describe, expect, test } from '@jest/globals';
import {
  goalAdjusted,
  goalChangeWithdrawn,
  goalDisputed,
  goalImposed,
  goalRetired,
  goalWithdrawn,
  partnerStream,
} from '#contracts';
import {
  aGoalToBeRetired,
  aProposedGoal,
  anAdjustedGoal,
  anAgreedGoal,
  anAssessedGoal,
  nineOfTen,
  onTimeGoal,
} from '#goals/testing';
import { inStream, type History } from '#kernel/given-when-then';
import type { DomainEvent } from '#kernel';
import { theDocument, theLog } from '../testing/index.js';
import { goalBook } from './index.js';

const then = (...events: readonly DomainEvent[]): History => inStream(partnerStream('orgenics-ltd'), ...events);
const goalAfter = async (...histories: readonly History[]) =>
  theDocument(await theLog(...histories), goalBook, 'orgenics-ltd.on-time-2011-p04');
const eight = { ...nineOfTen, target: '0.8' };
const dispute = goalDisputed({
  ...onTimeGoal,
  subject: 'agreement',
  disputes: 1,
  raisedBy: 'partner',
  grounds: 'Never discussed',
});

describe('a goal to read', () => {
  test('waits for the other side once it is proposed', async () =>
    expect(await goalAfter(aProposedGoal())).toMatchObject({
      status: 'proposed',
      isAgreed: false,
      setBy: 'vendor',
      waitsFor: 'partner',
      proposed: { target: '0.9' },
    }));

  test('counts once it is agreed, and waits for nobody', async () => {
    const goal = await goalAfter(anAgreedGoal());
    expect(goal).toMatchObject({ status: 'agreed', isAgreed: true, agreedBy: 'partner', terms: { target: '0.9' } });
    expect(goal).not.toHaveProperty('waitsFor');
  });

  test('keeps its agreed terms while others are on the table', async () =>
    expect(await goalAfter(anAdjustedGoal({ target: '0.8' }))).toMatchObject({
      isAgreed: true,
      change: 'adjustment',
      waitsFor: 'vendor',
      terms: { target: '0.9' },
      proposed: { target: '0.8' },
      rationale: 'The port is closed',
    }));

  test('has other terms once an adjustment is agreed, and the old ones where it is taken back', async () => {
    const adjusted = goalAdjusted({
      ...onTimeGoal,
      terms: eight,
      previous: nineOfTen,
      proposedBy: 'partner',
      agreedBy: 'vendor',
      programRevision: 4,
    });
    expect(await goalAfter(anAdjustedGoal({ target: '0.8' }), then(adjusted))).toMatchObject({
      terms: { target: '0.8' },
      agreedBy: 'vendor',
    });
    const back = goalChangeWithdrawn({
      ...onTimeGoal,
      change: 'adjustment',
      agreed: nineOfTen,
      withdrawn: eight,
      withdrawnBy: 'partner',
    });
    const goal = await goalAfter(anAdjustedGoal({ target: '0.8' }), then(back));
    expect(goal).toMatchObject({ terms: { target: '0.9' }, isAgreed: true });
    expect(goal).not.toHaveProperty('change');
  });

  test('shows as imposed for as long as the terms hold that the vendor imposed', async () => {
    const imposed = goalImposed({
      ...onTimeGoal,
      terms: { ...nineOfTen, target: '0.92' },
      previous: nineOfTen,
      noticeDays: 14,
      effectiveFrom: '2010-12-22',
      rationale: 'Two proposals without an answer',
      imposedBy: 'ama',
      programRevision: 4,
    });
    const goal = await goalAfter(anAdjustedGoal({ target: '0.92' }, 'vendor'), then(imposed));
    expect(goal).toMatchObject({
      status: 'agreed',
      isAgreed: true,
      terms: { target: '0.92' },
      imposed: { effectiveFrom: '2010-12-22', imposedBy: 'ama', event: 'partner-orgenics-ltd@3' },
    });
    expect(goal).not.toHaveProperty('agreedBy');
    expect(goal).not.toHaveProperty('waitsFor');
    const adjusted = { ...onTimeGoal, terms: eight, previous: nineOfTen, proposedBy: 'partner', agreedBy: 'vendor' } as const;
    const again = await goalAfter(
      anAdjustedGoal({ target: '0.92' }, 'vendor'),
      then(imposed, goalAdjusted({ ...adjusted, programRevision: 4 })),
    );
    expect(again).toMatchObject({ terms: { target: '0.8' }, agreedBy: 'vendor' });
    expect(again).not.toHaveProperty('imposed');
  });

  test('counts until both sides give it up', async () => {
    expect(await goalAfter(aGoalToBeRetired())).toMatchObject({ isAgreed: true, change: 'retirement', waitsFor: 'vendor' });
    const retired = goalRetired({ ...onTimeGoal, previous: nineOfTen, proposedBy: 'partner', agreedBy: 'vendor' });
    expect(await goalAfter(aGoalToBeRetired(), then(retired))).toMatchObject({ status: 'retired', isAgreed: false });
  });

  test('that was never agreed is withdrawn', async () =>
    expect(
      await goalAfter(aProposedGoal(), then(goalWithdrawn({ ...onTimeGoal, previous: nineOfTen, withdrawnBy: 'vendor' }))),
    ).toMatchObject({
      status: 'withdrawn',
      isAgreed: false,
    }));

  test('is marked as disputed and goes on to count', async () =>
    expect(await goalAfter(anAgreedGoal(), then(dispute))).toMatchObject({
      isAgreed: true,
      isDisputed: true,
      dispute: { raisedBy: 'partner', subject: 'agreement', event: 'partner-orgenics-ltd@2' },
    }));

  test('shows how it came out, with the figures', async () =>
    expect(await goalAfter(anAssessedGoal())).toMatchObject({
      status: 'assessed',
      outcome: 'missed',
      figures: { actual: '0.7000' },
      assessments: 1,
      isAgreed: true,
    }));
});
