import { cyclePlanned, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { reviewsSlice } from '#reviews';
import { groundOf } from '../plan/ground.js';
import { activitiesFor, planYear, withOwnSlack, yearNamed } from '../plan/plan-year.js';
import { reviewsPlanned } from '../plan/planned.js';
import { programSchedule } from '../program-schedule/program-schedule.js';
import { CycleBody } from '../schedule/cycle.body.js';
import { cycleOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';

/** Lays out a partner's year: what the cadences of its type and tier ask for from today on, and the reviews among it. */
export const planCycle = command({
  name: 'PlanCycle',
  describes: "Lays out a partner's year from the cadences of the program, its calendar and its holidays",
  body: CycleBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', fiscalYear: 'FY2011', effectiveAt: '2010-10-01T09:00:00Z' },
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
    if (cycleOf(schedule, programId, fiscalYear))
      return refuse('cycle-planned', 'fiscalYear', `expected a year that is not planned; ${fiscalYear} of ${programId} is`);
    const ground = groundOf(program, rules, effectiveAt);
    const judging = { schedule: rules, partner, programId, year, ground, program, reviews };
    const plan = planYear(judging, new Map());
    if (isRefusal(plan)) return plan;
    const isTaken = (id: string): boolean => schedule.items.has(id);
    const activities = withOwnSlack(activitiesFor(plan.slots, plan, partnerId, new Map(), judging, isTaken), judging);
    if (activities.length === 0)
      return refuse(
        'cycle-empty',
        'fiscalYear',
        `expected cadences that give ${partnerId} a day from ${ground.today} to ${year.to}; there is none`,
      );
    const { from, to } = year;
    const planner = { person: principalOf(actor), side: actor.side };
    return [
      cyclePlanned({
        partnerId,
        programId,
        fiscalYear,
        from,
        to,
        activities: [...activities],
        leftOut: [...plan.leftOut],
        plannedBy: actor.side,
      }),
      ...reviewsPlanned(activities, partnerId, judging, planner),
    ];
  },
});
