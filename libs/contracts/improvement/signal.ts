import { Type, type Static } from 'typebox';
import { decimal, id, period, text } from './fields.js';

/** What kind of signal it is. */
export const SignalKind = Type.Enum(['shift', 'regression', 'stagnation'], {
  description:
    'shift: a rule of the control chart was met for the worse; regression: the newest value fell back beyond chance; ' +
    'stagnation: no trend, short of where the metric is to be',
});
export type SignalKind = Static<typeof SignalKind>;

/** One value of the series behind a signal. */
export const SignalPoint = Type.Object(
  { periodId: period('The period'), value: decimal('The value in it') },
  { additionalProperties: false, description: 'A point of the series' },
);

/** What a rule found in the measurements of a metric. */
export const Signal = Type.Object(
  {
    metricId: id('The metric'),
    kind: SignalKind,
    rule: text('The rule that found it, such as nelson-2', 60),
    since: period('First period of it'),
    detectedAt: period('Period in which the rule was met'),
    points: Type.Array(SignalPoint, { maxItems: 60, description: 'The points that the rule rests on' }),
    finding: text('What was found, with the figures'),
  },
  { additionalProperties: false, description: 'A signal' },
);
export type Signal = Static<typeof Signal>;
