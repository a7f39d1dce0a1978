import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

/** A promise that an action is: by whom, by when. */
export const DueAction = Type.Object({
  id: id('The action: `<partner>.<program>.<action>`'),
  actionId: id('The action'),
  partnerId: id('The partner'),
  programId: id('The program'),
  issueId: id('The issue that it is for'),
  title: id('What is to be done, in words'),
  owingSide: Type.Enum(Side.enum, { description: 'The side that owes it' }),
  owner: id('Who does it: a pseudonymous id'),
  dueOn: id('By when'),
  firstDueOn: id('By when it was promised first'),
  slips: Type.Integer({ description: 'How often it was given another date' }),
  isDue: Type.Boolean({ description: 'Whether it is still owed: promised, and neither completed nor cancelled' }),
  isBlocked: Type.Boolean({ description: 'Whether something keeps it from going on' }),
  waitsForVerification: Type.Boolean({ description: 'Whether it is completed, and nobody has verified it yet' }),
  recordedAt: id('When its last event was recorded'),
});
export type DueAction = Static<typeof DueAction>;
