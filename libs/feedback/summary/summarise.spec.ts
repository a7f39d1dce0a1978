import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PublishedTheme, ThemeFeedback } from '#contracts';
import { summarise, type BallotBox } from './summarise.js';

const MINIMUM = 5;
const THEMES = ['communication', 'enablement'];

const aBox = (invitationId: string, ...answers: readonly (readonly ThemeFeedback[])[]): BallotBox => ({
  invitationId,
  ballots: answers.map((themes, index) => ({ themes, mark: `${invitationId}-${index}` })),
});
const rated = (...ratings: readonly number[]) => ratings.map((rating) => [{ themeId: 'communication', rating }]);
const told = (published: readonly PublishedTheme[], ...boxes: readonly BallotBox[]) =>
  summarise(published, boxes, { themes: THEMES, minimum: MINIMUM });

describe('what is told of anonymous answers', () => {
  test('is nothing while fewer than five rated a theme', () => expect(told([], aBox('a', ...rated(1, 2, 3, 4)))).toEqual([]));

  test('is their number and sum once five did, from however many invitations', () => {
    const boxes = [aBox('a', ...rated(1, 2)), aBox('b', ...rated(3, 4, 5))];
    expect(told([], ...boxes)).toEqual([{ themeId: 'communication', ratings: { answers: 5, sum: 15, invitations: ['a', 'b'] } }]);
  });

  test('does not change by four more, and changes by five more, all together', () => {
    const first = aBox('a', ...rated(1, 2, 3, 4, 5));
    const published = told([], first);
    const four = aBox('b', ...rated(5, 5, 5, 5));
    expect(told(published, first, four)).toEqual(published);
    expect(told(published, first, four, aBox('c', ...rated(1)))).toEqual([
      { themeId: 'communication', ratings: { answers: 10, sum: 36, invitations: ['a', 'b', 'c'] } },
    ]);
  });

  test('leaves words out where fewer than five said anything, though more rated', () => {
    const [first = [], ...others] = rated(1, 2, 3, 4, 5);
    const box = aBox('a', [{ ...first[0], themeId: 'communication', words: 'Nobody calls' }], ...others);
    expect(told([], box)).toEqual([{ themeId: 'communication', ratings: { answers: 5, sum: 15, invitations: ['a'] } }]);
  });

  test('has words in the order of their characters: not as they came, and not with the rating they came with', () => {
    const words = ['e', 'a', 'd', 'b', 'c'].map((said) => [{ themeId: 'enablement', words: said }]);
    expect(told([], aBox('a', ...words))).toEqual([
      { themeId: 'enablement', words: { said: ['a', 'b', 'c', 'd', 'e'], invitations: ['a'] } },
    ]);
  });
});

const anAnswer = fc
  .uniqueArray(
    fc.record(
      {
        themeId: fc.constantFrom(...THEMES, 'own'),
        rating: fc.integer({ min: 1, max: 5 }),
        words: fc.string({ minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['themeId'] },
    ),
    { selector: ({ themeId }) => themeId, minLength: 1 },
  )
  .map((themes) => themes as ThemeFeedback[]);

/** Boxes as they become over, edition by edition, and how many answers a figure needs. */
const aHistory = fc.record({
  editions: fc.array(fc.array(fc.array(anAnswer, { maxLength: 9 }), { maxLength: 2 }), { minLength: 1, maxLength: 6 }),
  minimum: fc.integer({ min: 5, max: 7 }),
});

/** Every edition after the other, each with the boxes that were over by then. */
function published({ editions, minimum }: { readonly editions: readonly ThemeFeedback[][][][]; readonly minimum: number }) {
  let boxes: readonly BallotBox[] = [];
  let last: readonly PublishedTheme[] = [];
  return editions.map((answers, edition) => {
    boxes = [...boxes, ...answers.map((box, index) => aBox(`e${edition}-${index}`, ...box))];
    const before = last;
    last = summarise(before, boxes, { themes: THEMES, minimum });
    return { before, after: last, boxes };
  });
}

const find = (themes: readonly PublishedTheme[], themeId: string) => themes.find((theme) => theme.themeId === themeId);

describe('whatever is answered, and however often it is published', () => {
  test('no figure, and no difference of two consecutive ones, comes from fewer answers than the minimum', () =>
    fc.assert(
      fc.property(aHistory, (history) => {
        for (const { before, after } of published(history))
          for (const { themeId, ratings, words } of after) {
            const earlier = find(before, themeId);
            const more = (ratings?.answers ?? 0) - (earlier?.ratings?.answers ?? 0);
            const moreWords = (words?.said.length ?? 0) - (earlier?.words?.said.length ?? 0);
            for (const lot of [more, moreWords]) expect(lot === 0 || lot >= history.minimum).toBe(true);
            if (more === 0) expect(ratings).toEqual(earlier?.ratings);
            if (moreWords === 0) expect(words).toEqual(earlier?.words);
          }
      }),
    ));

  test('every figure says just what was answered to the invitations that it names', () =>
    fc.assert(
      fc.property(aHistory, (history) => {
        for (const { after, boxes } of published(history))
          for (const { themeId, ratings, words } of after) {
            const said = (invitations: readonly string[] = []) =>
              boxes
                .filter(({ invitationId }) => invitations.includes(invitationId))
                .flatMap(({ ballots }) => ballots.flatMap(({ themes }) => themes.filter((theme) => theme.themeId === themeId)));
            const figures = said(ratings?.invitations).flatMap(({ rating }) => rating ?? []);
            if (ratings) expect([ratings.answers, ratings.sum]).toEqual([figures.length, figures.reduce((a, b) => a + b, 0)]);
            if (words)
              expect(words.said).toEqual(
                said(words.invitations)
                  .flatMap((each) => each.words ?? [])
                  .toSorted(),
              );
          }
      }),
    ));

  test('nothing that was told is taken back', () =>
    fc.assert(
      fc.property(aHistory, (history) => {
        for (const { before, after } of published(history))
          for (const { themeId, words } of before)
            for (const said of words?.said ?? []) expect(find(after, themeId)?.words?.said).toContain(said);
      }),
    ));

  test('publishing again without anything new changes nothing', () =>
    fc.assert(
      fc.property(aHistory, (history) => {
        const { after = [], boxes = [] } = published(history).at(-1) ?? {};
        expect(summarise(after, boxes, { themes: THEMES, minimum: history.minimum })).toEqual(after);
      }),
    ));
});
