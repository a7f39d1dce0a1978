import { milestoneCompleted, partnerStream } from '#contracts';
import { command, principalOf } from '#kernel';
import { businessDate } from '#programs';
import { consultProgramOf } from '../schedule/consulted.js';
import { owed } from '../schedule/guards-of-sides.js';
import { promisedIs, unknownPromised } from '../schedule/guards.js';
import { promisedOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { CompleteMilestoneBody } from './complete-milestone.body.js';

/** Says that a milestone is reached, with evidence: by the side that owes it. */
export const completeMilestone = command({
  name: 'CompleteMilestone',
  describes: 'Says that a milestone is reached, with evidence',
  body: CompleteMilestoneBody,
  example: {
    partnerId: 'orgenics-ltd',
    milestoneId: 'customs-agent',
    evidence: 'Contract 2011-118 of 30 May',
    effectiveAt: '2011-05-30T15:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  consults: ({ milestoneId }, { schedule }) => consultProgramOf(schedule, milestoneId),
  entity: ({ milestoneId }, { schedule }) => promisedOf(schedule, 'milestone', milestoneId)?.revision,
  decide({ partnerId, milestoneId, evidence }, { schedule, program }, { actor, effectiveAt }) {
    const milestone = promisedOf(schedule, 'milestone', milestoneId);
    if (!milestone) return unknownPromised('milestone', milestoneId);
    const refused = promisedIs(milestone, 'due') ?? owed(milestone, actor);
    if (refused) return refused;
    const { programId, terms } = milestone;
    const completedOn = businessDate(program, effectiveAt);
    const onTime = completedOn <= terms.dueOn;
    return [
      milestoneCompleted({ partnerId, programId, milestoneId, completedOn, onTime, evidence, completedBy: principalOf(actor) }),
    ];
  },
});
