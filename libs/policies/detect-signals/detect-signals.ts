import { periodClosed } from '#contracts';
import { onTheSameGround } from '../on-the-same-ground.js';
import { policy } from '../policy.js';

/** When the books of a period are closed, the rules of the scoring room are run on every metric of the partner. */
export const detectSignals = policy({
  name: 'detect-signals',
  describes: 'Looks for signals in the measurements of a partner when a period has closed',
  on: periodClosed,
  react(event) {
    const { partnerId, programId, periodId } = event.data;
    const { effectiveAt } = onTheSameGround(event);
    return [{ command: 'DetectSignals', body: { partnerId, programId, periodId, effectiveAt } }];
  },
});
