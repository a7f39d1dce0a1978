import { Type, type TProperties } from 'typebox';
import { IDENTIFIER_PATTERN, eventType } from '#kernel';
import { ActivitySubject, Moment, PlanEffects } from './activity.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const subject = { partnerId: id('The partner'), programId: id('The program') };
const ofProgram = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...subject, ...fields });
const moment = { moment: Moment };
const item = {
  itemId: id('The activity, milestone or deliverable'),
  item: Type.Enum(['activity', 'milestone', 'deliverable'], { description: 'Which of them it is' }),
  dueOn: date('The day on which it is due'),
  owner: Type.Optional(Type.String({ description: 'Who answers for it: a pseudonymous id; the role alone where left out' })),
};

/** The first day of an activity has come. */
export const activityOpened = eventType({
  type: 'ActivityOpened',
  version: 1,
  describes: 'The first day of an activity has come: it can be worked on',
  data: Type.Object({ ...ActivitySubject.properties, ...moment }),
});

/** Somebody is to be reminded. */
export const reminderRaised = eventType({
  type: 'ReminderRaised',
  version: 1,
  describes: 'Whoever answers for something is reminded that it is due, or was',
  data: ofProgram({ ...item, ...moment }),
});

/** A due date has gone by. */
export const overdueRecorded = eventType({
  type: 'OverdueRecorded',
  version: 1,
  describes: 'Something is not done on the day on which it was due',
  data: ofProgram({ ...item, ...moment }),
});

const items = Type.Array(id('An activity, milestone or deliverable'), {
  description: 'What is still to be done in the program, and so is touched',
});

/** The clocks of a partner stand still. */
export const schedulePaused = eventType({
  type: 'SchedulePaused',
  version: 1,
  describes: 'The clocks of a partner stand still from a day on: nothing opens, nobody is reminded, nothing becomes overdue',
  data: ofProgram({
    from: date('The first day on which they stand still'),
    until: Type.Optional(date('The last one, where it is known')),
    items,
  }),
});

/** The clocks of a partner run again. */
export const scheduleResumed = eventType({
  type: 'ScheduleResumed',
  version: 1,
  describes: 'The clocks of a partner run again',
  data: ofProgram({
    pausedFrom: date('The first day on which they stood still'),
    resumedOn: date('The day from which they run'),
    items,
  }),
});

/** What a standstill touched has later days. */
export const scheduleShifted = eventType({
  type: 'ScheduleShifted',
  version: 1,
  describes: 'What fell into a standstill of the clocks was moved by as many working days as it lost',
  data: ofProgram({
    pausedFrom: date('The first day of the standstill'),
    resumedOn: date('The day after its last'),
    ...PlanEffects.properties,
    promises: Type.Array(
      Type.Object({
        itemId: id('The milestone or deliverable'),
        previous: date('The day by which it was due'),
        dueOn: date('The day by which it is due now'),
        moments: Type.Array(Moment, { description: 'When time acts on it from now on, in order' }),
      }),
      { description: 'Milestones and deliverables that have later days' },
    ),
  }),
});
