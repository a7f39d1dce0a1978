import type { BestOf, Criterion, Group, MetricDefinition, ScorecardDefinition } from '../index.js';

/** A sound metric; its parts can be replaced. */
export const aMetric = (parts: Partial<MetricDefinition> = {}): MetricDefinition => ({
  metricId: 'on-time',
  name: 'On-time delivery',
  description: 'Lines delivered on or before the scheduled date, over all lines',
  unit: 'part of lines',
  direction: 'higher',
  aggregation: 'ratio',
  kind: 'lagging',
  precision: 4,
  owner: 'logistics-lead',
  cadence: 'monthly',
  suppliedBy: 'vendor',
  dimensions: ['market', 'product-line'],
  ...parts,
});

/** A sound criterion on `aMetric`; its parts can be replaced. */
export const aCriterion = (parts: Partial<Criterion> = {}): Criterion => ({
  kind: 'criterion',
  criterionId: 'delivery',
  metricId: 'on-time',
  weight: '1',
  curve: { kind: 'linear' },
  baseline: '0.5',
  target: '1',
  missing: { kind: 'exclude' },
  minimumSample: 1,
  ...parts,
});

/** A sound group of one criterion; its parts can be replaced. */
export const aGroup = (parts: Partial<Group> = {}): Group => ({
  kind: 'group',
  groupId: 'logistics',
  name: 'Logistics',
  weight: '1',
  combine: 'weighted-mean',
  members: [aCriterion()],
  ...parts,
});

/** A sound choice between two tracks of one criterion each; its parts can be replaced. */
export const aBestOf = (parts: Partial<BestOf> = {}): BestOf => ({
  kind: 'best-of',
  bestOfId: 'tracks',
  name: 'Enterprise or SMB',
  weight: '1',
  tracks: [
    {
      trackId: 'enterprise',
      name: 'Enterprise',
      combine: 'weighted-mean',
      members: [aCriterion({ criterionId: 'delivery-enterprise' })],
    },
    { trackId: 'smb', name: 'SMB', combine: 'weighted-mean', members: [aCriterion({ criterionId: 'delivery-smb' })] },
  ],
  ...parts,
});

/** A sound card of one criterion with two bands; its parts can be replaced. */
export const aScorecard = (parts: Partial<ScorecardDefinition> = {}): ScorecardDefinition => ({
  scorecardId: 'quarterly',
  name: 'Quarterly scorecard',
  partnerTypes: ['manufacturer'],
  structure: { combine: 'weighted-mean', members: [aCriterion()] },
  bands: [
    { name: 'Needs work', from: '0', to: '70' },
    { name: 'Strong', from: '70', to: '100' },
  ],
  minimumCoverage: '0.5',
  precision: 1,
  ...parts,
});
