import { deliverableAccepted, partnerStream } from '#contracts';
import { command, principalOf } from '#kernel';
import { notOwed } from '../schedule/guards-of-sides.js';
import { promisedIs, unknownPromised } from '../schedule/guards.js';
import { promisedOf } from '../schedule/lookups.js';
import { DeliverableBody } from '../schedule/promise.body.js';
import { schedule } from '../schedule/schedule-slice.js';

/** Accepts a deliverable that was handed over: by the side to which it was owed. */
export const acceptDeliverable = command({
  name: 'AcceptDeliverable',
  describes: 'Accepts a deliverable of the other side',
  body: DeliverableBody,
  example: { partnerId: 'orgenics-ltd', deliverableId: 'carrier-report' },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  entity: ({ deliverableId }, { schedule }) => promisedOf(schedule, 'deliverable', deliverableId)?.revision,
  decide({ partnerId, deliverableId }, { schedule }, { actor }) {
    const deliverable = promisedOf(schedule, 'deliverable', deliverableId);
    if (!deliverable) return unknownPromised('deliverable', deliverableId);
    const { programId } = deliverable;
    return (
      promisedIs(deliverable, 'submitted') ??
      notOwed(deliverable, actor) ?? [
        deliverableAccepted({ partnerId, programId, deliverableId, acceptedBy: principalOf(actor) }),
      ]
    );
  },
});
