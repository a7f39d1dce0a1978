import { programStream } from '#contracts';
import type { Review } from './review.js';
import type { Reviews } from './reviews.js';

/** The review with that id; `undefined` where there is none. */
export const reviewOf = ({ byId }: Reviews, reviewId: string): Review | undefined => byId.get(reviewId);

/** The stream of the program of a review; `undefined` where there is no such review. */
export const programStreamOf = (reviews: Reviews, reviewId: string): string | undefined => {
  const review = reviewOf(reviews, reviewId);
  return review && programStream(review.subject.programId);
};
