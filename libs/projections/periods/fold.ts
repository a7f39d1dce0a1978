import {
  cardId,
  periodClosed,
  periodOpened,
  periodReopened,
  periodReopeningRejected,
  periodReopeningRequested,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { citation } from '../shared/ids.js';
import type { PeriodDocument } from './period-document.js';

const { on } = reactionsOf<PeriodDocument>();

interface AboutPeriod {
  readonly data: { readonly partnerId: string; readonly programId: string; readonly periodId: string };
}

const keys = ({ data }: AboutPeriod) => [cardId(data.partnerId, data.programId, data.periodId)];

const step = (event: RecordedEvent) => {
  const { actor, recordedAt, reason } = event.metadata;
  return {
    event: citation(event),
    actor: actor.id,
    ...(actor.onBehalfOf !== undefined && { onBehalfOf: actor.onBehalfOf }),
    recordedAt,
    ...(reason !== undefined && { reason }),
  };
};

/** A period opens, closes, and reopens when that was asked for and approved. */
export const periodReactions = [
  on(periodOpened, keys, (before, event, { key }) => {
    if (before) return before;
    const { partnerId, programId, periodId, from, to } = event.data;
    const { revision } = event;
    return {
      id: key,
      partnerId,
      programId,
      periodId,
      from,
      to,
      state: 'open',
      isClosed: false,
      opened: step(event),
      closings: 0,
      revision,
    };
  }),
  on(periodClosed, keys, (before, event) => {
    const { programRevision, partnerRevision, measurements, closing } = event.data;
    return (
      before && {
        ...before,
        state: 'closed',
        isClosed: true,
        closed: step(event),
        closings: closing,
        programRevision,
        partnerRevision,
        measurements,
        revision: event.revision,
      }
    );
  }),
  on(
    periodReopeningRequested,
    keys,
    (before, event) => before && { ...before, state: 'reopening-requested', requested: step(event), revision: event.revision },
  ),
  on(
    periodReopened,
    keys,
    (before, event) =>
      before && { ...before, state: 'reopened', isClosed: false, reopened: step(event), revision: event.revision },
  ),
  on(
    periodReopeningRejected,
    keys,
    (before, event) => before && { ...before, state: 'closed', rejected: step(event), revision: event.revision },
  ),
];
