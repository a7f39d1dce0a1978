import { deliverableSubmitted, partnerStream } from '#contracts';
import { command, principalOf } from '#kernel';
import { businessDate } from '#programs';
import { consultProgramOf } from '../schedule/consulted.js';
import { owed } from '../schedule/guards-of-sides.js';
import { promisedIs, unknownPromised } from '../schedule/guards.js';
import { promisedOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { SubmitDeliverableBody } from './submit-deliverable.body.js';

/** Hands a deliverable over, by the side that owes it. The other side accepts or rejects it. */
export const submitDeliverable = command({
  name: 'SubmitDeliverable',
  describes: 'Hands a deliverable over to the other side',
  body: SubmitDeliverableBody,
  example: {
    partnerId: 'orgenics-ltd',
    deliverableId: 'carrier-report',
    evidence: 'https://files.example/carriers-2011-q2.pdf',
    effectiveAt: '2011-04-08T15:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  consults: ({ deliverableId }, { schedule }) => consultProgramOf(schedule, deliverableId),
  entity: ({ deliverableId }, { schedule }) => promisedOf(schedule, 'deliverable', deliverableId)?.revision,
  decide({ partnerId, deliverableId, evidence }, { schedule, program }, { actor, effectiveAt }) {
    const deliverable = promisedOf(schedule, 'deliverable', deliverableId);
    if (!deliverable) return unknownPromised('deliverable', deliverableId);
    const refused = promisedIs(deliverable, 'due') ?? owed(deliverable, actor);
    if (refused) return refused;
    const { programId, terms, rounds } = deliverable;
    const submittedOn = businessDate(program, effectiveAt);
    const about = { partnerId, programId, deliverableId };
    const onTime = submittedOn <= terms.dueOn;
    return [
      deliverableSubmitted({ ...about, submittedOn, onTime, evidence, round: rounds + 1, submittedBy: principalOf(actor) }),
    ];
  },
});
