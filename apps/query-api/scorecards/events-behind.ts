import { PERIOD_ID_PATTERN } from '#calendar';
import { kindOf } from '#contracts';
import type { ChangeCause } from '#scoring';
import { historyOf, ofPartner, ofProgram, knownBy, type Log } from '#projections';
import { untilOf } from '../as-of.js';
import type { CardName } from './card-at.js';

/** Events that may be behind a part of a change: how many, and the first hundred as stream@revision. */
interface EventsOfCause {
  readonly cause: ChangeCause;
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
];

/**
 * The events behind each cause of a change: those recorded between two moments, or, where periods are compared, those of the card's own period.
 * Coverage changes by the same records as values do.
 */
export async function eventsBehind(
  log: Log,
  name: CardName,
  from: string,
  to: string | undefined,
): Promise<readonly EventsOfCause[]> {
  const found = new Map<ChangeCause, string[]>(CAUSES.map(([cause]) => [cause, []]));
  const isMoment = !PERIOD.test(from);
  const start = isMoment ? untilOf(from) : undefined;
  const until = to === undefined || PERIOD.test(to) ? {} : untilOf(to);
  for (const subject of [ofPartner(name.partnerId), ofProgram(name.programId)])
    for await (const event of historyOf(log, subject, { until })) {
      const between = start
        ? !knownBy(start, event)
        : kindOf(event.stream) !== 'metrics' || event.stream.endsWith(`.${name.periodId}`);
      const cause = CAUSES.find(([, types]) => types.test(event.type))?.[0];
      if (cause !== undefined && between) found.get(cause)?.push(`${event.stream}@${event.revision}`);
    }
  return [...found].map(([cause, events]) => ({ cause, count: events.length, events: events.slice(0, MOST) }));
}
