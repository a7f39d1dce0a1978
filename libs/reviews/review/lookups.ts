import { programStream } from '#contracts';
import { occasionKey, type Occasion } from './occasion.js';
import type { Review } from './review.js';
import type { Reviews } from './reviews.js';

/** The review with that id; `undefined` where there is none. */
export const reviewOf = ({ byId }: Reviews, reviewId: string): Review | undefined => byId.get(reviewId);

/** The stream of the program of a review; `undefined` where there is no such review. */
export const programStreamOf = (reviews: Reviews, reviewId: string): string | undefined => {
  const review = reviewOf(reviews, reviewId);
  return review && programStream(review.subject.programId);
};

/** The one review of a kind for a period that was not cancelled; `undefined` where there is none, and of those that are ad hoc. */
export const reviewFor = (reviews: Reviews, occasion: Occasion): Review | undefined => {
  const reviewId = reviews.current.get(occasionKey(occasion));
  return reviewId === undefined ? undefined : reviewOf(reviews, reviewId);
};
