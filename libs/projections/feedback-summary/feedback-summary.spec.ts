import { describe, expect, test } from '@jest/globals';
import { answered, closed, feedbackWasGiven, inTheStream, published, theGround, withdrawn } from '#feedback/testing';
import type { DomainEvent } from '#kernel';
import { theDocument, theLog } from '../testing/index.js';
import { feedbackSummary } from './index.js';

const onProcesses = 'orgenics-ltd.scms.FY2011-P04.vendor.process-friction';
const after = async (events: readonly DomainEvent[], id = onProcesses) =>
  theDocument(await theLog(...theGround(), inTheStream(...events)), feedbackSummary, id);
const another = feedbackWasGiven({ feedbackId: 'another' }, { themes: [{ themeId: 'process-friction', rating: 5 }] });

describe('feedback in figures', () => {
  test('counts what was said on a theme, its mean, and how soon it was answered', async () => {
    const summary = await after([feedbackWasGiven(), another, answered, closed]);
    expect(summary?.['named']).toEqual({
      given: 2,
      open: 1,
      answered: 1,
      closed: 1,
      withdrawn: 0,
      ratings: 2,
      ratingSum: 7,
      meanRating: '3.50',
      daysToAnswerSum: 3,
      meanDaysToAnswer: '3.0',
    });
  });

  test('no longer counts the rating of what was withdrawn', async () =>
    expect(await after([feedbackWasGiven(), withdrawn])).toMatchObject({
      named: { given: 0, open: 0, withdrawn: 1, ratings: 0, meanRating: null, meanDaysToAnswer: null },
    }));

  test('keeps what the partner does not see in rows of its own', async () => {
    const frank = feedbackWasGiven({ feedbackId: 'frank', from: 'colleague', visibility: 'vendor' });
    const events = [feedbackWasGiven(), frank];
    expect(await after(events)).toMatchObject({ named: { given: 1 } });
    expect(await after(events)).not.toHaveProperty('internal');
    expect(await after(events, `${onProcesses}.internal`)).toMatchObject({ internal: true, named: { given: 1 } });
  });

  test('shows what was published of anonymous answers beside what was said by name', async () => {
    const row = 'orgenics-ltd.scms.FY2011-P04.vendor.communication';
    const anonymous = { edition: 1, answers: 5, meanRating: '3.00', words: [] };
    expect(await after([published], row)).toMatchObject({ named: { given: 0 }, anonymous });
    const named = feedbackWasGiven({}, { themes: [{ themeId: 'communication', rating: 2 }] });
    expect(await after([published, named], row)).toMatchObject({ named: { given: 1, meanRating: '2.00' }, anonymous });
    expect(await after([named], row)).not.toHaveProperty('anonymous');
  });

  test('has a row for each theme and side', async () => {
    const twoThemes = feedbackWasGiven(
      { about: 'partner', from: 'vendor' },
      {
        themes: [
          { themeId: 'enablement', rating: 4 },
          { themeId: 'communication', words: 'Calls are returned' },
        ],
      },
    );
    expect(await after([twoThemes])).toBeUndefined();
    for (const [theme, ratings] of [
      ['enablement', 1],
      ['communication', 0],
    ] as const)
      expect(await after([twoThemes], `orgenics-ltd.scms.FY2011-P04.partner.${theme}`)).toMatchObject({
        named: { given: 1, ratings },
      });
  });
});
