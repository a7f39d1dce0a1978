import { cycleReplanned, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { reviewsSlice } from '#reviews';
import { groundOf } from '../plan/ground.js';
import { activitiesFor, planYear, yearNamed } from '../plan/plan-year.js';
import { reviewsPlanned } from '../plan/planned.js';
import { slackOf } from '../plan/slack.js';
import { programSchedule } from '../program-schedule/program-schedule.js';
import { CycleBody } from '../schedule/cycle.body.js';
import { reviewsMoved } from '../schedule/effects.js';
import { activitiesOf, cycleOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { afterwards, movesTo, reviewsWithdrawn, slotOf, standingDays, withdrawnFrom } from './changes.js';

/**
 * Brings a planned year up to the cadences, the type, the tier and the holidays as they are now. What is done, under way or was moved by hand
 * stays as it is, and what was cancelled stays cancelled.
 */
export const replanCycle = command({
  name: 'ReplanCycle',
  describes: 'Brings a planned year up to changed cadences, tier or holidays, and leaves done work alone',
  body: CycleBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    fiscalYear: 'FY2011',
    reason: 'The partner is reviewed every month since it was promoted',
    effectiveAt: '2011-02-01T09:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, schedule, reviews: reviewsSlice },
  consults: ({ programId }) => ({
    program: at(program, programStream(programId)),
    rules: at(programSchedule, programStream(programId)),
  }),
  entity: ({ programId, fiscalYear }, { schedule }) => cycleOf(schedule, programId, fiscalYear)?.revision,
  decide(body, { partner, schedule, reviews, program, rules }, { actor, effectiveAt }) {
    const { partnerId, programId, fiscalYear } = body;
    const year = yearNamed({ partner, program }, body);
    if (isRefusal(year)) return year;
    if (!cycleOf(schedule, programId, fiscalYear))
      return refuse('cycle-unplanned', 'fiscalYear', `expected a year that is planned; ${fiscalYear} of ${programId} is not`);
    const ground = groundOf(program, rules, effectiveAt);
    const judging = { schedule: rules, partner, programId, year, ground, program, reviews };
    const there = activitiesOf(schedule, { programId, fiscalYear });
    const plan = planYear(judging, standingDays(there));
    if (isRefusal(plan)) return plan;
    const ids = new Map(there.map((activity) => [slotOf(activity), activity.subject.activityId]));
    const isNew = plan.slots.filter(({ key }) => !ids.has(key));
    const isTaken = (id: string): boolean => schedule.items.has(id);
    const laid = activitiesFor(isNew, plan, partnerId, ids, judging, isTaken);
    const moved = movesTo(plan.slots, there, judging);
    const withdrawn = withdrawnFrom(plan.slots, there);
    if (laid.length + moved.length + withdrawn.length === 0) return [];
    const slack = new Map(
      slackOf(afterwards(there, withdrawn, moved, laid), ground.working).map((each) => [each.activityId, each]),
    );
    const added = laid.map((activity) => ({ ...activity, ...slack.get(activity.activityId) }));
    const others = there.flatMap(({ subject, slackDays, critical }) => {
      const now = slack.get(subject.activityId);
      return now && (now.slackDays !== slackDays || now.critical !== critical) ? [now] : [];
    });
    return [
      cycleReplanned({
        partnerId,
        programId,
        fiscalYear,
        added,
        moved: [...moved],
        withdrawn: withdrawn.map(({ subject }) => subject.activityId),
        slack: others,
      }),
      ...reviewsPlanned(added, partnerId, judging, { person: principalOf(actor), side: actor.side }),
      ...reviewsMoved(moved, there, reviews, actor.side),
      ...reviewsWithdrawn(withdrawn, reviews, actor.side),
    ];
  },
});
