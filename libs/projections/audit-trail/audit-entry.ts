import { Actor } from '#kernel';
import { Type, type Static } from 'typebox';

const content = (description: string) => Type.Record(Type.String(), Type.Unknown(), { description });

/** One event of the ledger, as auditors ask about it. */
export const AuditEntry = Type.Object({
  id: Type.String({ description: 'The event, as stream@revision' }),
  kind: Type.Enum(['event', 'refusal'], {
    description: 'event: something that holds; refusal: a command that a rule refused, which changed nothing',
  }),
  type: Type.String({ description: 'The type of the event, such as GoalAgreed' }),
  eventId: Type.String({ description: 'UUID of the event' }),
  stream: Type.String({ description: 'The stream that it is in' }),
  revision: Type.Integer({ description: 'Its revision in that stream' }),
  partnerId: Type.Optional(Type.String({ description: 'The partner that it is about' })),
  programId: Type.Optional(Type.String({ description: 'The program that it is about' })),
  periodId: Type.Optional(Type.String({ description: 'The period that it is about' })),
  internal: Type.Optional(Type.Literal(true, { description: 'The partner does not see it; left out where it does' })),
  actor: Type.Object(Actor.properties, { description: 'Who did it' }),
  onBehalfOf: Type.Optional(Type.String({ description: 'Whom the actor stood for' })),
  recordedAt: Type.String({ description: 'When it was recorded, by the clock of the server' }),
  effectiveAt: Type.String({ description: 'From when it holds' }),
  reason: Type.Optional(Type.String({ description: 'Why, in the words of the actor' })),
  read: Type.Record(Type.String(), Type.Integer(), {
    description: 'What the decision rested on in other streams: stream to revision; -1 where it was empty',
  }),
  commandId: Type.String({ description: 'The command that was decided' }),
  commandType: Type.String({ description: 'Its kind, such as AgreeGoal' }),
  correlationId: Type.String({ description: 'The business transaction that it belongs to' }),
  causationId: Type.String({ description: 'What it followed from' }),
  before: Type.Optional(content('What held until then, under the names of the fields that took its place')),
  after: content('What the event says'),
});
export type AuditEntry = Static<typeof AuditEntry>;
