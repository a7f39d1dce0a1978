import { Temporal } from 'temporal-polyfill';

const NANOSECONDS = 1_000_000_000;

/** A stretch of time in which a zone keeps one offset from UTC: seconds since 1970, the end not in it. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

const remembered = new Map<string, Stretch[]>();

const secondsOf = (at: Temporal.ZonedDateTime | null, none: number): number =>
  at === null ? none : Math.floor(at.epochMilliseconds / 1000);

function stretchAt(timeZone: string, second: number): Stretch {
  const at = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(timeZone);
  const next = at.getTimeZoneTransition('next');
  const offset = at.offsetNanoseconds / NANOSECONDS;
  const started = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return { from: secondsOf(started, -Infinity), until: secondsOf(next, Infinity), offset };
}

/**
 * Seconds by which local time in a zone is ahead of UTC, at a second since 1970. Each stretch between two changes of the clocks is looked up
 * once: hundreds of thousands of measurements share a handful. Throws a RangeError on an unknown zone.
 */
export function zoneOffset(timeZone: string, second: number): number {
  let stretches = remembered.get(timeZone);
  if (!stretches) remembered.set(timeZone, (stretches = []));
  let stretch = stretches.find(({ from, until }) => from <= second && second < until);
  if (!stretch) stretches.unshift((stretch = stretchAt(timeZone, second)));
  return stretch.offset;
}
