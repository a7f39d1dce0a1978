export { aConcludedReview, aScheduledReview, anAssessedReview, anOpenReview, januaryReview } from './a-review.js';
