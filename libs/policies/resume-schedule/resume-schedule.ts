import { partnerReinstated } from '#contracts';
import { onTheSameGround } from '../on-the-same-ground.js';
import { policy } from '../policy.js';

/** The clocks of a partner run again from the day on which it is back. */
export const resumeSchedule = policy({
  name: 'resume-schedule',
  describes: 'Lets the clocks of a partner run again when it is reinstated',
  on: partnerReinstated,
  react(event) {
    const { partnerId, from: resumedOn } = event.data;
    return [{ command: 'ResumeSchedule', body: { partnerId, resumedOn, ...onTheSameGround(event) } }];
  },
});
