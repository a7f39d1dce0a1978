import { Type, type TProperties } from 'typebox';
import { eventType } from '#kernel';

const about = <Fields extends TProperties>(fields: Fields) =>
  Type.Object({
    partnerId: Type.String({ description: 'The partner' }),
    programId: Type.String({ description: 'The program' }),
    periodId: Type.String({ description: 'The period, such as FY2011-P04' }),
    ...fields,
  });

const days = {
  from: Type.String({ format: 'date', description: 'First day of the period' }),
  to: Type.String({ format: 'date', description: 'Last day of the period, which belongs to it' }),
};

/** The partner's stream names a period before anything is recorded in it. */
export const periodOpened = eventType({
  type: 'PeriodOpened',
  version: 1,
  describes: 'A period was opened for measurements of a partner',
  data: about(days),
});

/** A period takes no further facts; what it is judged by is fixed. */
export const periodClosed = eventType({
  type: 'PeriodClosed',
  version: 1,
  describes: 'A period was closed',
  data: about({
    ...days,
    programRevision: Type.Integer({ description: 'Revision of the program by which the period is judged' }),
    partnerRevision: Type.Integer({ description: "Revision of the partner's profile by which the period is judged" }),
    measurements: Type.Integer({ minimum: 0, description: 'How many measurements count in it' }),
    closing: Type.Integer({ minimum: 1, description: 'How often it has been closed, this time included' }),
  }),
});

/** Somebody asks to change a closed period; the reason is in the metadata. */
export const periodReopeningRequested = eventType({
  type: 'PeriodReopeningRequested',
  version: 1,
  describes: 'The reopening of a closed period was requested',
  data: about({}),
});

const request = Type.Integer({ description: 'Revision, in this stream, of PeriodReopeningRequested' });

/** Another person approved the request: the period is provisional until it is closed again. */
export const periodReopened = eventType({
  type: 'PeriodReopened',
  version: 1,
  describes: 'A closed period was reopened',
  data: about({
    request,
    closed: Type.Integer({ description: 'Revision, in this stream, of the PeriodClosed that no longer holds' }),
  }),
});

/** Another person rejected the request: the period stays closed. */
export const periodReopeningRejected = eventType({
  type: 'PeriodReopeningRejected',
  version: 1,
  describes: 'The reopening of a closed period was rejected',
  data: about({ request }),
});

/** Events about periods: PeriodOpened in the partner's stream, the others in the period's. */
export const periodEvents = [periodOpened, periodClosed, periodReopeningRequested, periodReopened, periodReopeningRejected];
