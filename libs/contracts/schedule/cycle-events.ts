import { Type, type TProperties } from 'typebox';
import { IDENTIFIER_PATTERN, Side, eventType } from '#kernel';
import { ActivityMove, ActivitySubject, Dependency, PlanEffects, PlannedActivity } from './activity.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const person = (description: string) => Type.String({ description: `${description}: a pseudonymous id` });
const side = (description: string) => Type.Enum(Side.enum, { description });
const slack = PlanEffects.properties.slack;
const { partnerId, programId, fiscalYear } = ActivitySubject.properties;
const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...ActivitySubject.properties, ...fields });

/** A partner's year was laid out. */
export const cyclePlanned = eventType({
  type: 'CyclePlanned',
  version: 1,
  describes: "A partner's year was laid out: its activities, what they wait for, and when time acts on them",
  data: Type.Object({
    partnerId,
    programId,
    fiscalYear,
    from: date('Its first day'),
    to: date('Its last day, which belongs to it'),
    activities: Type.Array(PlannedActivity, { description: 'The activities, by the day on which they are held' }),
    leftOut: Type.Array(
      Type.Object({
        cadenceId: id('The cadence'),
        occurrence: date('The date that it gives'),
        why: Type.Enum(['past', 'not-enrolled', 'suspended', 'reviewed'], {
          description:
            'past: that day has gone by; not-enrolled, on that day or at the end of the period to review; suspended; reviewed: there is a review already that is under way or over',
        }),
      }),
      { description: 'Occurrences that became no activity' },
    ),
    plannedBy: side('The side that planned it'),
  }),
});

/** The plan follows what has changed since: cadences, tier, type, holidays. */
export const cycleReplanned = eventType({
  type: 'CycleReplanned',
  version: 1,
  describes: 'A plan was brought up to the cadences as they are now; what is done, under way or was moved by hand stayed',
  data: Type.Object({
    partnerId,
    programId,
    fiscalYear,
    added: Type.Array(PlannedActivity, { description: 'Activities that are new' }),
    moved: Type.Array(ActivityMove, { description: 'Activities that have other days' }),
    withdrawn: Type.Array(id('An activity'), { description: 'Activities that no cadence asks for any more' }),
    slack,
  }),
});

/** Somebody works on it. */
export const activityStarted = eventType({
  type: 'ActivityStarted',
  version: 1,
  describes: 'Work on an activity began',
  data: about({ startedBy: person('Who began') }),
});

/** It is done. */
export const activityCompleted = eventType({
  type: 'ActivityCompleted',
  version: 1,
  describes: 'An activity was completed',
  data: about({
    completedOn: date("The day, in the program's time zone"),
    onTime: Type.Boolean({ description: 'Whether that is not after the day on which it was due' }),
    outcome: Type.Optional(Type.String({ description: 'What came of it, in words' })),
    completedBy: person('Who completed it'),
  }),
});

/** Somebody answers for it. */
export const activityAssigned = eventType({
  type: 'ActivityAssigned',
  version: 1,
  describes: 'An activity was given to a person',
  data: about({ owner: person('Who answers for it'), previous: Type.Optional(person('Who did before')) }),
});

/** It does not take place. */
export const activityCancelled = eventType({
  type: 'ActivityCancelled',
  version: 1,
  describes: 'An activity was cancelled; what waited for it waits no longer',
  data: about({
    previous: Type.Enum(['planned', 'open', 'started'], { description: 'How far it had come' }),
    why: Type.Enum(['request', 'review', 'not-enrolled'], {
      description: 'request: somebody asked for it; review: its review was cancelled; not-enrolled: the partner left the program',
    }),
    slack,
  }),
});

/** It moved, and what depends on it. */
export const activityRescheduled = eventType({
  type: 'ActivityRescheduled',
  version: 1,
  describes: 'An activity was moved, and with it what depends on it as far as buffers did not hold it up',
  data: about({
    cause: Type.Enum(['request', 'review'], { description: 'request: somebody asked for it; review: its review was moved' }),
    ...PlanEffects.properties,
  }),
});

/** One waits for the other. */
export const activitiesLinked = eventType({
  type: 'ActivitiesLinked',
  version: 1,
  describes: 'An activity waits for the end of another',
  data: about({ dependency: Dependency, ...PlanEffects.properties }),
});

/** One no longer waits for the other. */
export const activitiesUnlinked = eventType({
  type: 'ActivitiesUnlinked',
  version: 1,
  describes: 'An activity waits no longer for the end of another',
  data: about({ dependency: Dependency, slack }),
});
