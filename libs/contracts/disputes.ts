import { Type, type Static } from 'typebox';
import { eventType } from '#kernel';

const days = (description: string) => Type.Integer({ minimum: 1, maximum: 366, description });

/** How long a program gives those who resolve disputes: days of the calendar, counted from the day after. */
export const DisputeRules = Type.Object(
  {
    resolveWithin: days('Days after a dispute was raised by which it is to be resolved'),
  },
  { additionalProperties: false, description: 'The days of a program for the resolution of disputes' },
);
export type DisputeRules = Static<typeof DisputeRules>;

/** What a dispute came to. */
export const DisputeOutcome = Type.Enum(['upheld', 'partly', 'rejected'], {
  description:
    'upheld: whoever disputes it is right; partly: in part, and the reasons say in which; rejected: what was disputed stands',
});
export type DisputeOutcome = Static<typeof DisputeOutcome>;

/** What every event by which a dispute is resolved says of it. */
export const resolution = {
  dispute: Type.Integer({ description: 'Revision, in this stream, of the event that raised the dispute' }),
  outcome: DisputeOutcome,
  reasons: Type.String({ description: 'Why' }),
  resolvedBy: Type.String({ description: 'Who resolved it: a pseudonymous id' }),
  resolveBy: Type.String({ format: 'date', description: 'The day by which it was to be resolved' }),
  late: Type.Boolean({ description: 'Whether that day had gone by' }),
};

/** The day until which a dispute waits for its resolution. */
export const resolveBy = Type.String({
  format: 'date',
  description: 'The last day on which it is resolved in time, by the rules of the program',
});

/** A program got its days for the resolution of disputes. */
export const disputeRulesDefined = eventType({
  type: 'DisputeRulesDefined',
  version: 1,
  describes: 'The days of a program for the resolution of disputes were defined',
  data: Type.Object({
    programId: Type.String({ description: 'The program' }),
    rules: DisputeRules,
    previous: Type.Optional(DisputeRules),
  }),
});
