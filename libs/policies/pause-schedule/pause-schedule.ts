import { partnerSuspended } from '#contracts';
import { onTheSameGround } from '../on-the-same-ground.js';
import { policy } from '../policy.js';

/** The clocks of a partner stand still while it is suspended. */
export const pauseSchedule = policy({
  name: 'pause-schedule',
  describes: 'Lets the clocks of a partner stand still when it is suspended',
  on: partnerSuspended,
  react(event) {
    const { partnerId, from, until } = event.data;
    const body = { partnerId, from, ...(until !== undefined && { until }), ...onTheSameGround(event) };
    return [{ command: 'PauseSchedule', body }];
  },
});
