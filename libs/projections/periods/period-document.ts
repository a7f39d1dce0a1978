import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

const Step = (description: string) =>
  Type.Object(
    {
      event: id('The event, as stream@revision'),
      actor: id('Who did it: a pseudonymous id'),
      onBehalfOf: Type.Optional(id('Whom the actor stood for')),
      recordedAt: id('When it was recorded'),
      reason: Type.Optional(id('Why, in the words of the actor')),
    },
    { description },
  );

/** A period of a partner in a program: whether it takes facts, and who decided so. */
export const PeriodDocument = Type.Object({
  id: id('The period: `<partner>.<program>.<period>`'),
  partnerId: id('The partner'),
  programId: id('The program'),
  periodId: id('The period, such as FY2011-P04'),
  from: id('First day of the period'),
  to: id('Last day of the period, which belongs to it'),
  state: Type.Enum(['open', 'closed', 'reopening-requested', 'reopened'], {
    description:
      'open: never closed; closed; reopening-requested: closed, and somebody asks to change it; ' +
      'reopened: provisional until it is closed again',
  }),
  isClosed: Type.Boolean({ description: 'Whether it takes no facts' }),
  opened: Step('Who opened it'),
  closed: Type.Optional(Step('Who closed it last')),
  requested: Type.Optional(Step('Who asked last to reopen it')),
  reopened: Type.Optional(Step('Who approved the last reopening')),
  rejected: Type.Optional(Step('Who rejected the last request')),
  closings: Type.Integer({ description: 'How often it has been closed' }),
  programRevision: Type.Optional(Type.Integer({ description: 'Revision of the program that it was closed with' })),
  partnerRevision: Type.Optional(Type.Integer({ description: "Revision of the partner's profile that it was closed with" })),
  measurements: Type.Optional(Type.Integer({ description: 'How many measurements counted when it was closed last' })),
  revision: Type.Integer({
    description: 'Revision of its last event: in its own stream, or of PeriodOpened in that of the partner',
  }),
});
export type PeriodDocument = Static<typeof PeriodDocument>;
