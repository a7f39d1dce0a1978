import { Type, type Static } from 'typebox';
import { id, period, side } from '../improvement/fields.js';
import { Visibility } from '../improvement/visibility.js';

/** Themes that every program has. */
export const STANDARD_THEMES = ['process-friction', 'resource-gap', 'market-reality', 'enablement', 'communication'] as const;

/** For whom somebody speaks. */
export const Voice = Type.Enum(['partner', 'vendor', 'colleague'], {
  description:
    'partner: the partner, about the vendor; vendor: the vendor, about the partner; colleague: a person of either side, for themself, about either',
});
export type Voice = Static<typeof Voice>;

/** What feedback is about, and who speaks. */
export const FeedbackTopic = Type.Object({
  partnerId: id('The partner'),
  programId: id('The program'),
  periodId: period('The closing period that it is about'),
  about: side('The side that it is about'),
  from: Voice,
  visibility: Visibility,
});
export type FeedbackTopic = Static<typeof FeedbackTopic>;

/** The theme of a rating or of words. */
export const themeId = id(`The theme: one of every program (${STANDARD_THEMES.join(', ')}) or one that the program defines`);

/** From 1, hinders us, to 5, could not be better. */
export const rating = Type.Integer({ minimum: 1, maximum: 5, description: 'From 1, hinders us, to 5, could not be better' });
