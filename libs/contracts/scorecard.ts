import { Type, type Static, type TSchema } from 'typebox';

const id = (description: string) => Type.String({ description });
const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const figure = (description: string) => nullable(Type.String({ pattern: '^-?\\d+(\\.\\d+)?$', description }));

/** What a card says of one metric. */
export const CriterionAsItStood = Type.Object(
  {
    criterionId: id('The criterion'),
    metricId: id('Its metric'),
    absence: nullable(id("Why the period's own data does not count, such as missing or too-few; null where it does")),
    actual: figure("The metric's value, shown where its data does not count too; null where it has none"),
    target: figure('The target that held for it; null where there was none'),
    baseline: figure('The baseline that held for it; null where there was none'),
    score: figure('Its score; null where it had none'),
  },
  { description: 'A criterion of the card' },
);
export type CriterionAsItStood = Static<typeof CriterionAsItStood>;

/** A document of the read model `scorecards`: what decisions rest on, by name. An event that keeps one keeps the whole document. */
export const ScorecardAsItStood = Type.Object(
  {
    id: id('The card: `<partner>.<program>.<period>`'),
    partnerId: id('The partner'),
    programId: id('The program'),
    periodId: id('The period, such as FY2011-P04 or FY2011'),
    closed: Type.Boolean({ description: 'Whether its period is closed; until then its figures are provisional' }),
    total: figure('The total; null where it is withheld'),
    band: nullable(Type.String({ description: 'The band of the total; null where it is withheld or the card has no bands' })),
    criteria: Type.Array(CriterionAsItStood, { description: 'Every criterion of the card' }),
  },
  { description: 'A scorecard as it stood: the document as it was folded from the log' },
);
export type ScorecardAsItStood = Static<typeof ScorecardAsItStood>;

/** The read model of scorecards, by its public name. */
export const SCORECARDS = 'scorecards';

/** The id of the one card of a partner, program and period. */
export const cardId = (partnerId: string, programId: string, periodId: string): string => `${partnerId}.${programId}.${periodId}`;
