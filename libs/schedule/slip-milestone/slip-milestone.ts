import { milestoneSlipped, partnerStream, refuse } from '#contracts';
import { command } from '#kernel';
import { groundOf } from '../plan/ground.js';
import { momentsOf } from '../plan/moments.js';
import { rulesOf } from '../program-schedule/lookups.js';
import { consultProgramOf } from '../schedule/consulted.js';
import { notPast, promisedIs, unknownPromised } from '../schedule/guards.js';
import { promisedOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { SlipMilestoneBody } from './slip-milestone.body.js';

/** Gives a milestone a later day, with the reason; the old day stays on record. To the day on which it is due, it changes nothing. */
export const slipMilestone = command({
  name: 'SlipMilestone',
  describes: 'Gives a milestone a later day; the old one stays on record',
  body: SlipMilestoneBody,
  example: {
    partnerId: 'orgenics-ltd',
    milestoneId: 'customs-agent',
    dueOn: '2011-06-15',
    reason: 'The agent asks for a licence that takes two weeks',
    effectiveAt: '2011-05-20T09:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  consults: ({ milestoneId }, { schedule }) => consultProgramOf(schedule, milestoneId),
  entity: ({ milestoneId }, { schedule }) => promisedOf(schedule, 'milestone', milestoneId)?.revision,
  decide({ partnerId, milestoneId, dueOn }, { schedule, program, rules }, { actor, effectiveAt }) {
    const milestone = promisedOf(schedule, 'milestone', milestoneId);
    if (!milestone) return unknownPromised('milestone', milestoneId);
    const { programId, terms, rounds } = milestone;
    const ground = groundOf(program, rules, effectiveAt);
    const refused = promisedIs(milestone, 'due');
    if (refused) return refused;
    if (dueOn === terms.dueOn) return [];
    if (dueOn < terms.dueOn) return refuse('milestone-not-later', 'dueOn', `expected a day after ${terms.dueOn}, got ${dueOn}`);
    const moments = [...momentsOf({ dueOn }, rulesOf(rules).reminders, ground)];
    const slip = { previous: terms.dueOn, dueOn, slips: rounds + 1, moments, slippedBy: actor.side };
    return notPast(dueOn, ground.today) ?? [milestoneSlipped({ partnerId, programId, milestoneId, ...slip })];
  },
});
