import {
  feedbackAnswered,
  feedbackClosed,
  feedbackGiven,
  feedbackSummaryPublished,
  feedbackWithdrawn,
  type FeedbackTopic,
  type TouchedTheme,
} from '#contracts';
import { decimal, round, type RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import type { FeedbackSummary } from './feedback-summary.js';

const { on } = reactionsOf<FeedbackSummary>();

type Named = FeedbackSummary['named'];
type Counted = Omit<Named, 'meanRating' | 'meanDaysToAnswer'>;
type Touching = RecordedEvent<string, FeedbackTopic & { readonly themes: readonly TouchedTheme[] }>;

const NOTHING: Counted = {
  given: 0,
  open: 0,
  answered: 0,
  closed: 0,
  withdrawn: 0,
  ratings: 0,
  ratingSum: 0,
  daysToAnswerSum: 0,
};

type Row = Omit<FeedbackTopic, 'from'>;

const idOf = ({ partnerId, programId, periodId, about, visibility }: Row, themeId: string): string =>
  [partnerId, programId, periodId, about, themeId, ...(visibility === 'vendor' ? ['internal'] : [])].join('.');

const keys = ({ data }: Pick<Touching, 'data'>) => data.themes.map(({ themeId }) => idOf(data, themeId));

const mean = (total: number, of: number, decimals: number): string | null =>
  of === 0 ? null : round(decimal(total).div(of), decimals);

const withMeans = (counted: Counted): Named => ({
  ...counted,
  meanRating: mean(counted.ratingSum, counted.ratings, 2),
  meanDaysToAnswer: mean(counted.daysToAnswerSum, counted.answered, 1),
});

const emptyRow = ({ partnerId, programId, periodId, about, visibility }: Row, themeId: string) => ({
  id: idOf({ partnerId, programId, periodId, about, visibility }, themeId),
  partnerId,
  programId,
  periodId,
  about,
  visibility,
  themeId,
  ...(visibility === 'vendor' && { internal: true as const }),
});

/** The summary with so many more of each kind. */
function counted(
  summary: FeedbackSummary | undefined,
  { data, metadata: { recordedAt } }: Touching,
  key: string,
  changeFor: (theme: TouchedTheme) => Partial<Counted>,
): FeedbackSummary | undefined {
  const theme = data.themes.find(({ themeId }) => idOf(data, themeId) === key);
  if (!theme) return summary;
  const before = summary ?? emptyRow(data, theme.themeId);
  const { meanRating: _rating, meanDaysToAnswer: _days, ...counts } = summary?.named ?? withMeans(NOTHING);
  for (const [kind, more] of Object.entries(changeFor(theme)) as [keyof Counted, number][]) counts[kind] += more;
  return { ...before, named: withMeans(counts), recordedAt };
}

const rated = ({ rating }: TouchedTheme, sign: 1 | -1): Partial<Counted> =>
  rating === undefined ? {} : { ratings: sign, ratingSum: sign * rating };

/** What is said on each theme, in figures. */
export const summaryReactions = [
  on(feedbackGiven, keys, (summary, event, { key }) =>
    counted(summary, event, key, (theme) => ({ given: 1, open: 1, ...rated(theme, 1) })),
  ),
  on(feedbackWithdrawn, keys, (summary, event, { key }) =>
    counted(summary, event, key, (theme) => ({ given: -1, open: -1, withdrawn: 1, ...rated(theme, -1) })),
  ),
  on(feedbackAnswered, keys, (summary, event, { key }) =>
    counted(summary, event, key, () => ({ open: -1, answered: 1, daysToAnswerSum: event.data.daysToAnswer })),
  ),
  on(feedbackClosed, keys, (summary, event, { key }) => counted(summary, event, key, () => ({ closed: 1 }))),
  on(
    feedbackSummaryPublished,
    ({ data }) => data.themes.map(({ themeId }) => idOf({ ...data, visibility: 'both' }, themeId)),
    (summary, { data, metadata: { recordedAt } }, { key }) => {
      const row = { ...data, visibility: 'both' as const };
      const theme = data.themes.find(({ themeId }) => idOf(row, themeId) === key);
      if (!theme) return summary;
      const { ratings, words } = theme;
      const anonymous = {
        edition: data.edition,
        answers: ratings?.answers ?? null,
        meanRating: ratings ? mean(ratings.sum, ratings.answers, 2) : null,
        words: words?.said ?? [],
      };
      return { named: withMeans(NOTHING), ...emptyRow(row, theme.themeId), ...summary, anonymous, recordedAt };
    },
  ),
];
