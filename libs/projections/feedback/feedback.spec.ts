import { describe, expect, test } from '@jest/globals';
import { answered, closed, feedbackWasGiven, inTheStream, theGround, withdrawn } from '#feedback/testing';
import type { DomainEvent } from '#kernel';
import { theDocument, theLog } from '../testing/index.js';
import { feedbackList } from './index.js';

const after = async (...events: readonly DomainEvent[]) =>
  theDocument(await theLog(...theGround(), inTheStream(...events)), feedbackList, 'orgenics-ltd.scms.papers-come-late');

describe('feedback to read', () => {
  test('says what was said, by whom, and what came of it', async () => {
    expect(await after(feedbackWasGiven())).toMatchObject({
      status: 'given',
      givenBy: 'noor',
      themes: [{ themeId: 'process-friction', rating: 2, words: 'Papers come late' }],
    });
    expect(await after(feedbackWasGiven(), answered)).toMatchObject({ status: 'answered', daysToAnswer: 3 });
    expect(await after(feedbackWasGiven(), answered, closed)).toMatchObject({ status: 'closed', closedOn: '2011-03-01' });
  });

  test('shows nothing of what was withdrawn', async () =>
    expect(await after(feedbackWasGiven(), withdrawn)).toMatchObject({ status: 'withdrawn', themes: [] }));

  test('is internal where the partner does not see it', async () => {
    expect(await after(feedbackWasGiven({ visibility: 'vendor' }))).toHaveProperty('internal', true);
    expect(await after(feedbackWasGiven())).not.toHaveProperty('internal');
  });
});
