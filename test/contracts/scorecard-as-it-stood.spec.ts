import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { SCORECARDS, ScorecardAsItStood, cardId } from '#contracts';
import { readModels } from '#projections';

describe('what decisions rest on in a scorecard', () => {
  const model = readModels.find(({ name }) => name === SCORECARDS);

  test('is in every document of the read model', () => expect([...Value.Errors(ScorecardAsItStood, model?.example)]).toEqual([]));

  test('is found by the id of the card', () =>
    expect(model?.example).toMatchObject({ id: cardId('orgenics-ltd', 'scms', 'FY2011-P04') }));
});
