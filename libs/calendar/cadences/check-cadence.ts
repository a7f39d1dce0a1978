import type { DefinitionFault } from '../definition/check-calendar.js';
import { isTimeZone } from '../definition/is-time-zone.js';
import type { CadenceDefinition } from './cadence-definition.js';
import { ruleFault } from './recurrence-rule.js';

/** What can be wrong with a cadence that has the shape of one. */
export type CadenceFaultCode = 'time-zone-unknown' | 'rule-invalid' | 'until-before-start' | 'buffer-longer-than-preparation';

/** Everything wrong with a cadence beyond its shape, which the schema checks; empty where it can be used. */
export function checkCadence({
  timeZone,
  rhythm,
  starts,
  until,
  preparation,
}: CadenceDefinition): readonly DefinitionFault<CadenceFaultCode>[] {
  const faults: DefinitionFault<CadenceFaultCode>[] = [];
  const fault = (code: CadenceFaultCode, path: string, message: string): number => faults.push({ code, path, message });
  if (!isTimeZone(timeZone))
    fault('time-zone-unknown', 'timeZone', `expected an IANA time zone such as Europe/Berlin, got ${timeZone}`);
  const unusable = rhythm.kind === 'rule' ? ruleFault(rhythm.rule, starts) : undefined;
  if (unusable !== undefined) fault('rule-invalid', 'rhythm.rule', unusable);
  if (until !== undefined && until < starts) fault('until-before-start', 'until', `expected ${starts} or later, got ${until}`);
  if (preparation && preparation.bufferDays > preparation.days)
    fault(
      'buffer-longer-than-preparation',
      'preparation.bufferDays',
      `expected at most the ${preparation.days} days of the preparation, got ${preparation.bufferDays}`,
    );
  return faults;
}
