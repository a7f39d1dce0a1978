import { ObjectiveDefinition, ProgramDefinition } from '#contracts';
import { MetricDefinition, ScorecardDefinition } from '#scoring';
import { Type, type Static, type TSchema } from 'typebox';

const id = (description: string) => Type.String({ description });

const revisionOf = <Schema extends TSchema>(definition: Schema) =>
  Type.Object(
    {
      number: Type.Integer({ description: "Revision of the program's rules that it made" }),
      effectiveFrom: id('First day on which it holds'),
      definition,
      retired: Type.Boolean({ description: 'Whether it takes the definition out of use' }),
    },
    { description: 'One revision of the definition' },
  );

const definitions = <Schema extends TSchema>(definition: Schema, what: string) =>
  Type.Array(
    Type.Object({
      id: id(`The ${what}`),
      revisions: Type.Array(revisionOf(definition), { description: 'Its revisions, in the order in which they were recorded' }),
    }),
    { description: `Every ${what} that was ever defined, by id` },
  );

/** A program: its rules, by revision and effective date. */
export const ProgramDocument = Type.Object({
  id: id('The program'),
  name: id('Name of the program, as it is to be last'),
  revisions: Type.Integer({ description: 'How many revisions of its rules there are' }),
  program: Type.Array(revisionOf(ProgramDefinition), { description: 'The program itself, with its calendar, by revision' }),
  objectives: definitions(ObjectiveDefinition, 'objective'),
  metrics: definitions(MetricDefinition, 'metric'),
  scorecards: definitions(ScorecardDefinition, 'scorecard'),
  fiscalYears: Type.Array(Type.Object({ id: id('The fiscal year'), from: id('Its first day'), to: id('Its last day') }), {
    description: 'Fiscal years that may hold measurements: their calendar stays as it is',
  }),
  revision: Type.Integer({ description: "Revision, in the program's stream, of the last event that defined anything" }),
  recordedAt: id('When its last event was recorded'),
});
export type ProgramDocument = Static<typeof ProgramDocument>;
