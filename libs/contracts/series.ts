import { Type, type Static } from 'typebox';
import { Granularity } from '#calendar';
import { eventType } from '#kernel';

const period = (description: string) => Type.String({ description });

/** A stretch of a metric's series that later periods are judged against. */
export const SeriesBaseline = Type.Object(
  {
    from: period('First period that its figures are taken from'),
    to: period('Last period that its figures are taken from'),
    appliesFrom: period('First period that is judged against it'),
    points: Type.Integer({ minimum: 1, description: 'How many of its periods held figures when this was decided' }),
  },
  { description: 'A stretch of the series that is judged against from a period on' },
);
export type SeriesBaseline = Static<typeof SeriesBaseline>;

/** From a period on, the series of a partner's metric is judged against another stretch of itself; the reason is in the metadata. */
export const seriesRebaselined = eventType({
  type: 'SeriesRebaselined',
  version: 1,
  describes: "A series of a partner's metric was given a new baseline for its control chart",
  data: Type.Object({
    partnerId: Type.String({ description: 'The partner' }),
    programId: Type.String({ description: 'The program' }),
    metricId: Type.String({ description: 'The metric' }),
    granularity: Granularity,
    baseline: SeriesBaseline,
    previous: Type.Optional(
      Type.Object(SeriesBaseline.properties, { description: 'What was decided last, and was to judge that period until now' }),
    ),
  }),
});

/** Events about series, in the partner's stream. */
export const seriesEvents = [seriesRebaselined];
