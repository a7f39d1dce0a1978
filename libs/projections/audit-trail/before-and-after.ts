/** What an event says, and what it says held until then. */
export interface BeforeAndAfter {
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

type Data = Readonly<Record<string, unknown>>;

/** Type of an event to what its field `previous` held: the field that has taken its place. */
const TAKES_THE_PLACE_OF_PREVIOUS: Readonly<Record<string, string>> = {
  PartnerProfileUpdated: 'profile',
  ProgramDefined: 'program',
  ObjectiveDefined: 'objective',
  MetricDefined: 'metric',
  ScorecardDefined: 'scorecard',
  MeasurementRestated: 'measurement',
  MeasurementVoided: 'measurement',
  MeasurementMoved: 'measurement',
  BaselineSet: 'value',
  SeriesRebaselined: 'baseline',
  GoalProposalRevised: 'terms',
  GoalCounterProposed: 'terms',
  GoalAdjustmentProposed: 'terms',
  GoalAdjusted: 'terms',
  GoalImposed: 'terms',
  GoalRetired: 'terms',
  GoalWithdrawn: 'terms',
  GoalAssessed: 'outcome',
  IssueSignalUpdated: 'signal',
  IssueClassified: 'class',
  IssueReassigned: 'owner',
  ReviewRescheduled: 'scheduledFor',
  ReviewCancelled: 'state',
};

/** Events by which something counts no longer, though they tell what was to take its place elsewhere. */
const LEAVES_NOTHING: ReadonlySet<string> = new Set(['MeasurementMoved']);

const without = (data: Data, ...fields: readonly string[]): Data =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));

/** Tells apart what an event says and what it says held before. An event with neither `previous` nor `previousUntil` only says something new. */
export function beforeAndAfter(type: string, data: Data): BeforeAndAfter {
  if (data['previousUntil'] !== undefined)
    return { before: { until: data['previousUntil'] }, after: without(data, 'previousUntil') };
  if (data['previous'] === undefined) return { after: data };
  const field = TAKES_THE_PLACE_OF_PREVIOUS[type] ?? 'previous';
  const after = LEAVES_NOTHING.has(type) ? without(data, 'previous', field) : without(data, 'previous');
  return { before: { [field]: data['previous'] }, after };
}
