import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { aPartnerManager } from '#partners/testing';
import { aConcludedReview, aScheduledReview, januaryReview } from '../testing/index.js';
import { occasionKey } from './occasion.js';
import { reviews } from './reviews.js';

const folded = ({ events }: ReturnType<typeof aConcludedReview>) =>
  events
    .map((event, revision) => ({ ...event, revision, metadata: { actor: aPartnerManager } }) as RecordedEvent)
    .reduce(reviews.evolve, reviews.initial);
const throughSnapshot = (state: ReturnType<typeof folded>) =>
  reviews.snapshot?.read(JSON.parse(JSON.stringify(reviews.snapshot.write(state))));

describe('the reviews of a partner', () => {
  test('are the same from a snapshot', () => {
    const state = folded(aConcludedReview());
    const kept = throughSnapshot(state);
    expect(kept?.byId.get('mor-2011-p04')).toEqual(state.byId.get('mor-2011-p04'));
    expect(kept?.current.get(occasionKey(januaryReview))).toBe('mor-2011-p04');
  });

  test('know each assessor who has spoken, and what the conclusion is', () =>
    expect(folded(aConcludedReview()).byId.get('mor-2011-p04')).toMatchObject({
      status: 'concluded',
      assessments: [{ assessor: 'ama', side: 'vendor', revision: 2 }],
      concluded: 3,
      revision: 3,
    }));

  test('do not count those that are ad hoc as the one of their kind', () =>
    expect(folded(aScheduledReview({ kind: 'ad-hoc' })).current.size).toBe(0));
});
