import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import type { TSchema } from 'typebox';
import { MetricDefinition, ScorecardDefinition } from '../index.js';
import { aCriterion, aGroup, aMetric, aScorecard, aBestOf } from '../testing/definitions.js';

const nested = aScorecard({
  structure: {
    combine: 'weighted-mean',
    members: [aCriterion(), aGroup({ members: [aCriterion({ criterionId: 'inner' }), aBestOf()] })],
  },
});

const undescribed = (schema: TSchema, path: string): string[] => {
  const { description, properties, items, anyOf, allOf, $defs } = schema as TSchema & Record<string, never>;
  const children: [string, TSchema][] = [
    ...Object.entries((properties ?? {}) as Record<string, TSchema>),
    ...Object.entries(($defs ?? {}) as Record<string, TSchema>),
    ...((anyOf ?? allOf ?? []) as TSchema[]).map((each, index): [string, TSchema] => [String(index), each]),
    ...(items === undefined ? [] : [['items', items] as [string, TSchema]]),
  ];
  const isField = children.length === 0 && !('$ref' in schema);
  return [
    ...(isField && description === undefined ? [path] : []),
    ...children.flatMap(([name, child]) => undescribed(child, `${path}.${name}`)),
  ];
};

describe('the schemas of definitions', () => {
  test('accept a metric', () => expect(Value.Check(MetricDefinition, aMetric())).toBe(true));

  test('accept a card with groups within groups and tracks within those', () =>
    expect(Value.Check(ScorecardDefinition, nested)).toBe(true));

  test('look into every nested part', () => {
    const wrong = aScorecard({
      structure: { combine: 'weighted-mean', members: [aGroup({ members: [aCriterion({ weight: 'heavy' })] })] },
    });
    expect(Value.Check(ScorecardDefinition, wrong)).toBe(false);
  });

  test('describe every field', () => {
    expect(undescribed(MetricDefinition, 'metric')).toEqual([]);
    expect(undescribed(ScorecardDefinition, 'scorecard')).toEqual([]);
  });
});
