import { Type, type Static, type TProperties } from 'typebox';
import { IDENTIFIER_PATTERN, Side, eventType } from '#kernel';
import { Moment } from './activity.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const text = (description: string) => Type.String({ minLength: 1, description });
const person = (description: string) => Type.String({ description: `${description}: a pseudonymous id` });
const side = (description: string) => Type.Enum(Side.enum, { description });
const moments = Type.Array(Moment, { description: 'When time acts on it from now on, in order' });

/** What somebody promised by a day: a milestone that is reached, or a deliverable that is handed over. */
export const PromiseTerms = Type.Object(
  {
    name: text('What it is'),
    activityId: Type.Optional(id('The activity that it belongs to')),
    metricId: Type.Optional(id('The metric that it shows in')),
    dueOn: date("The day by which it is due, in the program's time zone"),
    owner: person('Who promised it'),
    ownerSide: side('The side that owes it'),
  },
  { description: 'What was promised' },
);
export type PromiseTerms = Static<typeof PromiseTerms>;

const subject = { partnerId: id('The partner'), programId: id('The program') };
const ofMilestone = <Fields extends TProperties>(fields: Fields) =>
  Type.Object({ ...subject, milestoneId: id('The milestone'), ...fields });
const ofDeliverable = <Fields extends TProperties>(fields: Fields) =>
  Type.Object({ ...subject, deliverableId: id('The deliverable'), ...fields });

/** A milestone was added. */
export const milestoneAdded = eventType({
  type: 'MilestoneAdded',
  version: 1,
  describes: 'A milestone was added to the schedule of a partner',
  data: ofMilestone({ ...PromiseTerms.properties, moments, addedBy: side('The side that added it') }),
});

/** A milestone is reached. */
export const milestoneCompleted = eventType({
  type: 'MilestoneCompleted',
  version: 1,
  describes: 'A milestone was reached, with evidence',
  data: ofMilestone({
    completedOn: date('The day'),
    onTime: Type.Boolean({ description: 'Whether that is not after the day on which it was due' }),
    evidence: text('What shows it: a link, a document, or words'),
    completedBy: person('Who says so'),
  }),
});

/** A milestone got a later day. */
export const milestoneSlipped = eventType({
  type: 'MilestoneSlipped',
  version: 1,
  describes: 'A milestone got another day; the old one stays on record',
  data: ofMilestone({
    previous: date('The day by which it was due'),
    dueOn: date('The day by which it is due now'),
    slips: Type.Integer({ minimum: 1, description: 'How often it has slipped, this time included' }),
    moments,
    slippedBy: side('The side that moved it'),
  }),
});

/** A deliverable was added. */
export const deliverableAdded = eventType({
  type: 'DeliverableAdded',
  version: 1,
  describes: 'A deliverable was added to the schedule of a partner',
  data: ofDeliverable({ ...PromiseTerms.properties, moments, addedBy: side('The side that added it') }),
});

/** A deliverable was handed over. */
export const deliverableSubmitted = eventType({
  type: 'DeliverableSubmitted',
  version: 1,
  describes: 'A deliverable was handed over, to be accepted by somebody else',
  data: ofDeliverable({
    submittedOn: date('The day'),
    onTime: Type.Boolean({ description: 'Whether that is not after the day on which it was due' }),
    evidence: text('The deliverable: a link, a document, or words'),
    round: Type.Integer({ minimum: 1, description: 'How often it was handed over, this time included' }),
    submittedBy: person('Who handed it over'),
  }),
});

/** A deliverable is what was promised. */
export const deliverableAccepted = eventType({
  type: 'DeliverableAccepted',
  version: 1,
  describes: 'A deliverable was accepted',
  data: ofDeliverable({ acceptedBy: person('Who accepted it') }),
});

/** A deliverable is not what was promised. */
export const deliverableRejected = eventType({
  type: 'DeliverableRejected',
  version: 1,
  describes: 'A deliverable was rejected, and has to be handed over again',
  data: ofDeliverable({ rejectedBy: person('Who rejected it'), moments }),
});
