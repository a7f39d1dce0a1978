import {
  measurementExcuseRevoked,
  measurementExcused,
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementReturned,
  measurementVoided,
  periodClosed,
  periodReopened,
  type MeasurementIdentity,
} from '#contracts';
import type { Period } from '#calendar';
import type { RecordedEvent } from '#kernel';
import type { Program } from '#programs';
import { emptyFacts } from '#scoring';
import { REFOLD, reactionsOf, type FoldContext, type Folded } from '../read-model/index.js';
import { countingPeriods } from '../shared/counting-periods.js';
import { countingAgain, excusing } from '../shared/excused.js';
import { factsAfter, type FactChange } from '../shared/facts-after.js';
import type { Judging, JudgingReferences } from '../shared/references.js';
import { rememberLast } from '../shared/remember-last.js';
import { trendGroundsNow } from './judge.js';
import type { TrendPoint } from './trend.js';

const { on } = reactionsOf<TrendPoint, JudgingReferences<TrendPoint>>();

interface InPeriod {
  readonly partnerId: string;
  readonly programId: string;
  readonly periodId: string;
}
type OfMetric = RecordedEvent<string, InPeriod & MeasurementIdentity>;

const pointId = ({ partnerId, programId }: Omit<InPeriod, 'periodId'>, metricId: string, periodId: string): string =>
  `${partnerId}.${programId}.${metricId}.${periodId}`;

const pointIds = rememberLast((program: Program, partnerId: string, programId: string, metricId: string, closing: string) =>
  countingPeriods(program, closing).periods.map(({ id: periodId }) => pointId({ partnerId, programId }, metricId, periodId)),
);
const keys = ({ data: { partnerId, programId, metricId, periodId } }: OfMetric, { program }: Judging) =>
  pointIds(program, partnerId, programId, metricId, periodId);

/** The points of every metric that the program ever had: those without facts do not exist, and stay so. */
const keysOfPeriod = ({ data }: { readonly data: InPeriod }, { program }: Judging) =>
  countingPeriods(program, data.periodId).periods.flatMap(({ id }) =>
    [...program.metrics.keys()].map((metricId) => pointId(data, metricId, id)),
  );

const blank = (id: string, { partnerId, programId, metricId }: OfMetric['data'], period: Period): TrendPoint => ({
  id,
  partnerId,
  programId,
  metricId,
  periodId: period.id,
  granularity: period.granularity,
  from: period.from,
  to: period.to,
  closed: false,
  parts: {},
  facts: emptyFacts(),
  partnerName: null,
  partnerType: null,
  markets: [],
  productLines: [],
  tier: null,
  rulesRevision: null,
  unit: null,
  direction: null,
  value: null,
  absence: null,
  records: 0,
  coverage: null,
});

type Context = FoldContext<TrendPoint, Judging>;

/** The point without what it was pinned to; most are not, and are not copied. */
const unpinned = (point: TrendPoint): TrendPoint => {
  if (!point.pinned) return point;
  const { pinned: _pinned, ...open } = point;
  return open;
};

/** The point as it was, or a new one. */
function pointFor(point: TrendPoint | undefined, { data }: OfMetric, { key, references }: Context): TrendPoint {
  if (point) return point;
  const { periods } = countingPeriods(references.program, data.periodId);
  const period = periods.find(({ id }) => pointId(data, data.metricId, id) === key);
  if (!period) throw new Error(`${key} is no point of ${data.periodId}`);
  return blank(key, data, period);
}

function counted(point: TrendPoint, event: OfMetric, change: FactChange, { hindsight }: Context): Folded<TrendPoint> {
  const facts = factsAfter(point.facts, event, change, hindsight);
  if (facts === REFOLD) return REFOLD;
  const { periodId } = event.data;
  return {
    ...unpinned(point),
    facts,
    closed: false,
    parts: point.parts[periodId] === 'open' ? point.parts : { ...point.parts, [periodId]: 'open' },
  };
}

/** How facts and closings change points. */
export const trendReactions = [
  on(measurementRecorded, keys, (point, event, context) =>
    counted(pointFor(point, event, context), event, { gives: event.data.measurement }, context),
  ),
  on(measurementReturned, keys, (point, event, context) =>
    counted(pointFor(point, event, context), event, { gives: event.data.measurement }, context),
  ),
  on(measurementRestated, keys, (point, event, context) => {
    const { previous, measurement } = event.data;
    return point && counted(point, event, { takes: previous, gives: measurement }, context);
  }),
  on(measurementVoided, keys, (point, event, context) => point && counted(point, event, { takes: event.data.previous }, context)),
  on(measurementMoved, keys, (point, event, context) => point && counted(point, event, { takes: event.data.previous }, context)),
  on(measurementExcused, keys, (point, event, context) => point && counted(point, event, excusing(event.data), context)),
  on(
    measurementExcuseRevoked,
    keys,
    (point, event, context) => point && counted(point, event, countingAgain(event.data), context),
  ),
  on(periodClosed, keysOfPeriod, (point, { data: { periodId } }, { references }) => {
    if (point?.parts[periodId] === undefined) return point;
    const parts = { ...point.parts, [periodId]: 'closed' as const };
    const isSettled = Object.values(parts).every((part) => part === 'closed');
    return isSettled ? { ...point, parts, closed: true, pinned: trendGroundsNow(point, references) } : { ...point, parts };
  }),
  on(periodReopened, keysOfPeriod, (point, { data: { periodId } }) => {
    if (point?.parts[periodId] === undefined) return point;
    return { ...unpinned(point), parts: { ...point.parts, [periodId]: 'open' }, closed: false };
  }),
];
