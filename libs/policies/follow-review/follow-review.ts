import { reviewCancelled, reviewConcluded, reviewOpened, reviewRescheduled, type ReviewSubject } from '#contracts';
import type { RecordedEvent } from '#kernel';
import { onTheSameGround } from '../on-the-same-ground.js';
import { policy } from '../policy.js';

/** The activity that is the review follows it; where the two agree already, the command changes nothing. */
const follow = (event: RecordedEvent<string, ReviewSubject>) => {
  const { partnerId, reviewId } = event.data;
  return [{ command: 'FollowReview', body: { partnerId, reviewId, ...onTheSameGround(event) } }];
};

/** An activity follows its review, whatever happens to that. */
export const followReview = [
  policy({
    name: 'follow-moved-review',
    describes: 'Moves an activity, and what depends on it, when its review is moved',
    on: reviewRescheduled,
    react: follow,
  }),
  policy({
    name: 'follow-opened-review',
    describes: 'Begins an activity when its review is opened',
    on: reviewOpened,
    react: follow,
  }),
  policy({
    name: 'follow-concluded-review',
    describes: 'Completes an activity when its review is concluded',
    on: reviewConcluded,
    react: follow,
  }),
  policy({
    name: 'follow-cancelled-review',
    describes: 'Cancels an activity when its review is cancelled',
    on: reviewCancelled,
    react: follow,
  }),
];
