import { lessonAdopted } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const { into, reference, version, adoptedBy } = lessonAdopted.data.properties;

/** What was learned from a plan, and what became of it. */
export const LessonDocument = Type.Object({
  id: id('The lesson: `<partner>.<program>.<plan>.<lesson>`'),
  lessonId: id('The lesson'),
  planId: id('The plan'),
  partnerId: id('The partner'),
  programId: id('The program'),
  lesson: id('What was learned'),
  worked: Type.Boolean({ description: 'Whether it is about something that worked' }),
  recordedBy: id('Who recorded it: a pseudonymous id'),
  bySide: Type.Enum(Side.enum, { description: 'The side of that person' }),
  isAdopted: Type.Boolean({ description: 'Whether it has become the way things are done' }),
  adoptions: Type.Array(
    Type.Object(
      { into, reference, version, adoptedBy, event: id('The event, as stream@revision') },
      { description: 'What it was taken into' },
    ),
    { description: 'What it was taken into' },
  ),
  recordedAt: id('When its last event was recorded'),
});
export type LessonDocument = Static<typeof LessonDocument>;
