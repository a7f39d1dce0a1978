import { refuse, type DomainProblem, type Moment } from '#contracts';
import type { DecisionContext, Refusal } from '#kernel';
import { enrolledOn, suspendedOn, type Partner } from '#partners';
import { businessDate, type Program } from '#programs';
import type { Item } from './item.js';
import type { MomentBody } from './moment.body.js';
import type { Pause, Schedule } from './schedule.js';

/** Something whose moment has come. */
export interface Due {
  readonly item: Item;
  readonly moment: Moment;
  /** Whether the partner is in the program: time acts on nothing else. */
  readonly enrolled: boolean;
}

interface States {
  readonly partner: Partner;
  readonly schedule: Schedule;
  readonly program: Program;
}

const programOf = (item: Item): string => (item.item === 'activity' ? item.subject.programId : item.programId);

/** Whether the clocks stand still for a moment: it lies in a standstill that is not over. */
const standsStill = (pause: Pause | undefined, { on }: Moment, today: string): boolean =>
  pause !== undefined && on >= pause.from && (pause.until === undefined || today <= pause.until);

/**
 * What is due at a moment; `undefined` where it no longer is, because it has been acted upon, the day was moved, it is done, or the clocks
 * stand still. A refusal before its time, by the clock of the ledger.
 */
export function dueAt(
  { itemId, at }: MomentBody,
  kinds: readonly Moment['kind'][],
  { partner, schedule, program }: States,
  { now }: Pick<DecisionContext, 'now'>,
): Due | Refusal<DomainProblem> | undefined {
  const item = schedule.items.get(itemId);
  const moment = item?.moments.find((each) => each.at === at && kinds.includes(each.kind));
  if (!item || !moment) return undefined;
  if (now < at) return refuse('moment-not-due', 'at', `expected ${at} or later, and it is ${now}`);
  const today = businessDate(program, now);
  if (suspendedOn(partner, today) || standsStill(schedule.pauses[programOf(item)], moment, today)) return undefined;
  return { item, moment, enrolled: enrolledOn(partner, programOf(item), today) };
}

/** What events say of something whose moment has come. */
export const itemOf = (item: Item) =>
  item.item === 'activity'
    ? {
        programId: item.subject.programId,
        item: item.item,
        itemId: item.subject.activityId,
        dueOn: item.dates.dueOn,
        ...(item.owner !== undefined && { owner: item.owner }),
      }
    : { programId: item.programId, item: item.item, itemId: item.itemId, dueOn: item.terms.dueOn, owner: item.terms.owner };
