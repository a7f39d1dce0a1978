import { deliverableRejected, partnerStream } from '#contracts';
import { command, principalOf } from '#kernel';
import { groundOf } from '../plan/ground.js';
import { momentsOf } from '../plan/moments.js';
import { rulesOf } from '../program-schedule/lookups.js';
import { consultProgramOf } from '../schedule/consulted.js';
import { notOwed } from '../schedule/guards-of-sides.js';
import { promisedIs, unknownPromised } from '../schedule/guards.js';
import { promisedOf } from '../schedule/lookups.js';
import { ReasonedDeliverableBody } from '../schedule/promise.body.js';
import { schedule } from '../schedule/schedule-slice.js';

/** Rejects a deliverable that was handed over, with the reason. It is owed again, by the day by which it was; what is past is overdue. */
export const rejectDeliverable = command({
  name: 'RejectDeliverable',
  describes: 'Rejects a deliverable of the other side, which has to be handed over again',
  body: ReasonedDeliverableBody,
  example: { partnerId: 'orgenics-ltd', deliverableId: 'carrier-report', reason: 'The carriers of March are not in it' },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  consults: ({ deliverableId }, { schedule }) => consultProgramOf(schedule, deliverableId),
  entity: ({ deliverableId }, { schedule }) => promisedOf(schedule, 'deliverable', deliverableId)?.revision,
  decide({ partnerId, deliverableId }, { schedule, program, rules }, { actor, effectiveAt }) {
    const deliverable = promisedOf(schedule, 'deliverable', deliverableId);
    if (!deliverable) return unknownPromised('deliverable', deliverableId);
    const refused = promisedIs(deliverable, 'submitted') ?? notOwed(deliverable, actor);
    if (refused) return refused;
    const { programId, terms } = deliverable;
    const moments = [...momentsOf(terms, rulesOf(rules).reminders, groundOf(program, rules, effectiveAt))];
    return [deliverableRejected({ partnerId, programId, deliverableId, rejectedBy: principalOf(actor), moments })];
  },
});
