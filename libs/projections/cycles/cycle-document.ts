import { cycleClosed } from '#contracts';
import { Type, type Static } from 'typebox';

/** A cycle that is closed: its figures, its stories, and what became of the actions that were open. */
export const CycleDocument = Type.Object({
  id: Type.String({ description: 'The cycle: `<partner>.<program>.<period>`' }),
  ...cycleClosed.data.properties,
  continued: Type.Integer({ description: 'How many actions go on' }),
  escalated: Type.Integer({ description: 'How many led to an escalation' }),
  retired: Type.Integer({ description: 'How many were given up' }),
  recordedAt: Type.String({ description: 'When it was closed' }),
});
export type CycleDocument = Static<typeof CycleDocument>;
