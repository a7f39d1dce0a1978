import { Type, type Static } from 'typebox';

const text = (description: string) => Type.String({ minLength: 1, description });

const told = {
  at: Type.String({ format: 'date-time', description: 'When, with the offset of the place' }),
  by: text('Who: a person of `people.json`'),
};

/** A command that somebody issues, and the code with which it is refused where the story wants it to be. */
export const CommandStep = Type.Object(
  {
    ...told,
    command: text('The command, such as AcceptIssue'),
    body: Type.Object({}, { description: 'Its body' }),
    refused: Type.Optional(text('The code of the refusal, such as issue-criteria-unmet')),
  },
  { additionalProperties: false, description: 'A command' },
);
export type CommandStep = Static<typeof CommandStep>;

/** Rows of a file that somebody imports. */
export const ImportStep = Type.Object(
  {
    ...told,
    import: text('The file, from where the story is'),
    mapping: text('How a row becomes commands'),
    rows: text('Which rows: a regular expression over the line, as for grep -E'),
  },
  { additionalProperties: false, description: 'An import' },
);
export type ImportStep = Static<typeof ImportStep>;

/** One thing that happens. */
export const Step = Type.Union([CommandStep, ImportStep]);
export type Step = Static<typeof Step>;

/** Who takes part, by pseudonymous id: the side that somebody is on, the partner where it is the partner's, and whether it is a program that signs in. */
export const People = Type.Record(
  Type.String(),
  Type.Object(
    {
      side: Type.Enum(['vendor', 'partner'], { description: 'The side' }),
      partnerId: Type.Optional(text('The one partner that may be seen')),
      service: Type.Optional(Type.Boolean({ description: 'Whether it is a program' })),
    },
    { additionalProperties: false },
  ),
  { description: 'Who takes part' },
);
export type People = Static<typeof People>;

/** What happened, in order, and who took part. */
export interface Story {
  /** When it begins: the instant of its first step. */
  readonly begins: string;
  readonly people: People;
  readonly steps: readonly Step[];
}
