import {
  baselineSet,
  metricDefined,
  partnerEnrolled,
  partnerOffboarded,
  partnerProfileUpdated,
  partnerReinstated,
  partnerSuspended,
  partnerWithdrawn,
  programDefined,
  scorecardDefined,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import type { Comparison, Filter } from '#read-store';

const equal = (field: string, value: string): Comparison => ({ field, is: 'eq', value });

/** Periods that end on a date or later are judged by what holds from then on; closed ones are not touched. */
const openFrom = (date: string): Filter => [
  { field: 'closed', is: 'eq', value: false },
  { field: 'to', is: 'gte', value: date },
];

const ofProgram = (programId: string, from: string): Filter => [equal('programId', programId), ...openFrom(from)];
const ofPartner = (partnerId: string, from: string): Filter => [equal('partnerId', partnerId), ...openFrom(from)];

const earlier = (one: string, other: string | undefined): string => (other !== undefined && other < one ? other : one);

/**
 * Which documents of open periods have to be judged again because of an event: those of a program whose rules change, or of a partner whose
 * standing changes, from the date on which the change takes effect. Goals touch their one card themselves.
 */
export function changedByRules(event: RecordedEvent): Filter | undefined {
  if (programDefined.is(event) || metricDefined.is(event) || scorecardDefined.is(event))
    return ofProgram(event.data.programId, event.data.effectiveFrom);
  if (partnerProfileUpdated.is(event)) return ofPartner(event.data.partnerId, event.data.effectiveFrom);
  if (partnerSuspended.is(event) || partnerReinstated.is(event)) return ofPartner(event.data.partnerId, event.data.from);
  if (partnerOffboarded.is(event)) return ofPartner(event.data.partnerId, event.data.until);
  if (partnerEnrolled.is(event))
    return [equal('programId', event.data.programId), ...ofPartner(event.data.partnerId, event.data.from)];
  if (partnerWithdrawn.is(event)) {
    const { partnerId, programId, from, until } = event.data;
    return [equal('programId', programId), ...ofPartner(partnerId, earlier(from, until))];
  }
  if (baselineSet.is(event))
    return [equal('programId', event.data.programId), ...ofPartner(event.data.partnerId, event.data.from)];
  return undefined;
}
