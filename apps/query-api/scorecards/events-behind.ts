import { PERIOD_ID_PATTERN } from '#calendar';
import { kindOf, metricsStream } from '#contracts';
import type { ChangeCause } from '#scoring';
import { historyOf, ofPartner, ofProgram, knownBy, type Log } from '#projections';
import { untilOf } from '../as-of.js';
import type { CardName } from './card-at.js';

/** Events that may be behind a part of a change: how many, and the first hundred as stream@revision. */
export interface EventsOfCause {
  readonly count: number;
  readonly events: readonly string[];
}

const MOST = 100;
const PERIOD = new RegExp(PERIOD_ID_PATTERN);

const CAUSES: readonly (readonly [ChangeCause, RegExp])[] = [
  ['restatement', /^Measurement(Restated|Voided|Moved|Returned)$/],
  ['rule', /^(ProgramDefined|MetricDefined|ScorecardDefined)$/],
  ['target', /^(Goal\w+|BaselineSet)$/],
  ['value', /^MeasurementRecorded$/],
  ['coverage', /^MeasurementRecorded$/],
];

/** Two cards of which it is asked what lies between them: by moments, or by the periods that make up the later one. */
export interface Between {
  readonly from: string;
  readonly to: string | undefined;
  readonly periods: readonly string[];
}

/**
 * The events behind causes of a change: those recorded between two moments; where periods are compared, the measurements of the later one, and
 * every event about rules and targets.
 */
export async function eventsBehind(
  log: Log,
  { partnerId, programId }: CardName,
  { from, to, periods }: Between,
  causes: ReadonlySet<ChangeCause>,
): Promise<ReadonlyMap<ChangeCause, EventsOfCause>> {
  const found = new Map<ChangeCause, string[]>([...causes].map((cause) => [cause, []]));
  const start = PERIOD.test(from) ? undefined : untilOf(from);
  const until = to === undefined || PERIOD.test(to) ? {} : untilOf(to);
  const streams = new Set(periods.map((periodId) => metricsStream(partnerId, programId, periodId)));
  for (const subject of [ofPartner(partnerId), ofProgram(programId)])
    for await (const event of historyOf(log, subject, { until })) {
      const isBetween = start ? !knownBy(start, event) : kindOf(event.stream) !== 'metrics' || streams.has(event.stream);
      if (!isBetween) continue;
      for (const [cause, types] of CAUSES)
        if (types.test(event.type)) found.get(cause)?.push(`${event.stream}@${event.revision}`);
    }
  return new Map([...found].map(([cause, events]) => [cause, { count: events.length, events: events.slice(0, MOST) }]));
}
