import { Granularity } from '#calendar';
import { SeriesBaseline } from '#contracts';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

/** A baseline as it was decided. */
export const DecidedBaseline = Type.Object(
  {
    ...SeriesBaseline.properties,
    reason: id('Why it is the baseline, in the words of whoever decided'),
    decidedBy: id('Who decided: a pseudonymous id'),
    onBehalfOf: Type.Optional(id('Whom the actor stood for')),
    event: id('The event, as stream@revision'),
    recordedAt: id('When it was recorded'),
  },
  { description: 'A stretch of the series that is judged against, as it was decided' },
);
export type DecidedBaseline = Static<typeof DecidedBaseline>;

/** What the control chart of one series is judged against. */
export const ChartBaselines = Type.Object({
  id: id('The series: `<partner>.<program>.<metric>.<granularity>`'),
  partnerId: id('The partner'),
  programId: id('The program'),
  metricId: id('The metric'),
  granularity: Granularity,
  baselines: Type.Array(DecidedBaseline, {
    description: 'Those in effect, in the order in which they take over; one that was replaced stands in the audit trail alone',
  }),
  revision: Type.Integer({ description: "Revision of the newest decision, in the partner's stream" }),
});
export type ChartBaselines = Static<typeof ChartBaselines>;
