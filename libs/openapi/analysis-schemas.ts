import { DECIMAL_PATTERN, IDENTIFIER_PATTERN } from '#kernel';
import { Scorecard, SeriesSignals } from '#projections';
import { Explanation } from '#scoring';
import type { Schemas } from './components.js';
import { component, componentOrNull, flag, listOf, object, oneOf, text, textOrNull, whole } from './json-schema.js';

const plain = (schema: object): object => JSON.parse(JSON.stringify(schema)) as object;

const identifier = (description: string) => ({ ...text(description), pattern: IDENTIFIER_PATTERN });

/** The schema of what is said of a series, with what names it. */
const seriesNamed = (schema: object): object => {
  const { properties, required, ...rest } = schema as { readonly properties: object; readonly required: readonly string[] };
  const named = {
    partnerId: text('The partner'),
    programId: text('The program'),
    metricId: text('The metric'),
    granularity: oneOf('The kind of period', ['week', 'month', 'quarter', 'year']),
  };
  return { ...rest, required: [...Object.keys(named), ...required], properties: { ...named, ...properties } };
};

const cardInShort = (description: string) =>
  object(description, {
    id: text('The card'),
    total: textOrNull('Its total; null where it is withheld'),
    band: textOrNull('Its band'),
  });

const partOfChange = {
  cause: oneOf('What changed, in the order in which it is taken', ['restatement', 'rule', 'target', 'coverage', 'value']),
  difference: text('What that did to the total'),
  byMetric: {
    type: 'array',
    description: 'Of values: what each metric did, in the order of the definition',
    items: object('What one metric did', { metricId: text('The metric'), difference: text('What it did to the total') }),
  },
  unseen: flag('Whether the card had no total in between: what the cause did is then part of the next'),
};
const changes = {
  difference: textOrNull('Later total less the earlier; null where one of the two has none'),
  refused: {
    anyOf: [object('Why', { code: oneOf('Why', ['card-withheld']), message: text('In a sentence') }), { type: 'null' }],
    description: 'Why there is no difference; null where there is one',
  },
};

/** What routes answer that say why cards are as they are. */
export const analysisSchemas: Schemas = {
  Card: { ...plain(Scorecard), description: 'A scorecard, folded from the log' },
  Grounds: plain(Scorecard.properties.pinned),
  Explanation: { ...plain(Explanation), description: 'A card, explained: enough to redo its total by hand' },
  ExplainedCard: object('A card and how it came about', {
    card: component('Card'),
    grounds: component('Grounds'),
    explanation: componentOrNull('Explanation', 'How its total came about; null where it is not scored'),
    inputs: listOf('MeasurementsDocument', 'A page of the measurements that it was made from, those without a figure too'),
  }),
  EventsBehind: object('Events that may be behind a part of a change', {
    count: whole('How many'),
    events: { type: 'array', items: { type: 'string' }, description: 'The first hundred, as `stream@revision`' },
  }),
  NextBand: object('What it takes to reach the next band', {
    total: textOrNull('The total'),
    band: textOrNull('The band of the total'),
    next: {
      anyOf: [object('The band above', { name: text('Its name'), from: text('Its lower end') }), { type: 'null' }],
      description: 'The band above; null in the top one, and where there are none',
    },
    changes: {
      type: 'array',
      description: 'The least change of each metric, all others as they are',
      items: object('The least change of a metric', {
        metricId: text('The metric'),
        from: textOrNull('Its value on the card'),
        to: textOrNull('The nearest value that reaches the band; null where none does'),
        change: textOrNull('The difference of the two'),
      }),
    },
  }),
  ChangeOfCards: object('Why a card moved: the parts add up to the difference', {
    from: cardInShort('The earlier card'),
    to: cardInShort('The later card'),
    ...changes,
    parts: {
      type: 'array',
      description: 'What each cause did, everything before it having happened already',
      items: object('What a cause did', { ...partOfChange, events: component('EventsBehind') }),
    },
    nextBand: componentOrNull('NextBand', 'What the later card needs to reach the next band'),
  }),
  ChangeOfTotals: object('What would move a card', {
    from: textOrNull('Total before'),
    to: textOrNull('Total after'),
    ...changes,
    parts: { type: 'array', description: 'What each cause would do', items: object('What a cause would do', partOfChange) },
  }),
  Imagined: object('A card as it would be', {
    before: componentOrNull('Card', 'The card as it is; null where nothing is recorded'),
    after: componentOrNull('Card', 'The card as it would be'),
    change: componentOrNull('ChangeOfTotals', 'What moved it; null where there was no card'),
    nextBand: componentOrNull('NextBand', 'What it would then take to reach the next band'),
  }),
  HypotheticalMeasurement: {
    ...object(
      'A measurement that is imagined',
      {
        metricId: identifier('The metric'),
        value: { ...text('The value, of every metric but a ratio'), pattern: DECIMAL_PATTERN },
        numerator: { ...text('The numerator, of a ratio'), pattern: DECIMAL_PATTERN },
        denominator: { ...text('The denominator, of a ratio'), pattern: DECIMAL_PATTERN },
        records: { ...whole('How many records it stands for; 1 unless given'), minimum: 1 },
        occurredOn: { ...text('When it would occur; the last day of the period unless given'), format: 'date' },
      },
      ['value', 'numerator', 'denominator', 'records', 'occurredOn'],
    ),
    additionalProperties: false,
  },
  WhatIfBody: {
    ...object('Which card, and what is imagined', {
      programId: identifier('The program'),
      periodId: text('The closing period, such as FY2011-P04'),
      measurements: { ...listOf('HypotheticalMeasurement', 'The imagined measurements'), minItems: 1, maxItems: 100 },
    }),
    additionalProperties: false,
  },
  Movement: object('How a card moved', {
    previousId: textOrNull('The card of the period before; null where there is none'),
    total: textOrNull('Difference of the totals; null where either is missing'),
    band: object('Its bands', {
      previous: textOrNull('Band of the period before; null where there is none'),
      now: textOrNull('Its band; null where it has none'),
    }),
    criteria: {
      type: 'array',
      description: 'Each criterion, in the order of the card',
      items: object('A criterion', {
        criterionId: text('The criterion'),
        fromPrevious: textOrNull('Difference to the period before, in the unit of the metric'),
        fromBaseline: textOrNull('Difference to the baseline, in the unit of the metric'),
      }),
    },
  }),
  Slices: object('The metrics of a card by the values of a dimension', {
    dimension: text('The dimension'),
    slices: {
      type: 'array',
      description: 'By metric and value',
      items: object('The part of a metric that has one value of the dimension', {
        metricId: text('The metric'),
        value: textOrNull('The value of the dimension; null for measurements that do not say'),
        facts: { type: 'object', description: 'The facts of the slice: those of all slices merge into those of the total' },
        actual: textOrNull("The metric's value within the slice; null where it has none"),
        absence: textOrNull('Why it has none; null where it has'),
      }),
    },
  }),
  Series: object('The history of a metric of a partner', {
    partnerId: text('The partner'),
    programId: text('The program'),
    metricId: text('The metric'),
    granularity: oneOf('The kind of period', ['week', 'month', 'quarter', 'year']),
    points: {
      type: 'array',
      description: 'The periods that hold anything, in order',
      items: object('A period', {
        id: text('The point: `<partner>.<program>.<metric>.<period>`'),
        periodId: text('The period'),
        from: text('Its first day'),
        to: text('Its last day, which belongs to it'),
        closed: flag('Whether it is closed; until then the value is provisional'),
        value: textOrNull('The value; null where there is none'),
        absence: textOrNull('Why there is none; null where there is one'),
        records: whole('How many records count'),
        change: object('Differences in the unit of the metric; null where either value is missing', {
          fromPrevious: textOrNull('Against the period before'),
          fromYearEarlier: textOrNull('Against the same period a year earlier'),
        }),
        yearEarlierShifted: {
          type: ['boolean', 'null'],
          description:
            'Whether the same period a year earlier is shifted so that like is compared with like, after a year of 53 weeks',
        },
      }),
    },
  }),
  SeriesSignals: seriesNamed(plain(SeriesSignals)),
};
