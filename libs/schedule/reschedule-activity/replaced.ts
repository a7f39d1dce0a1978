import { movedTo } from '../plan/dates.js';
import { workingDaysBetween } from '../plan/days.js';
import type { Ground } from '../plan/ground.js';
import type { Replaced } from '../schedule/effects.js';
import type { Activity } from '../schedule/item.js';

/** The days that somebody asks for; those that are left out keep their distance. */
interface Wished {
  readonly heldOn: string;
  readonly startsOn?: string;
  readonly dueOn?: string;
}

/** An activity on the days that are asked for; one that has begun keeps its first day. */
export function replacedBy({ dates, lengths, status }: Activity, wished: Wished, { working }: Ground): Replaced {
  const { heldOn } = wished;
  const startsOn = wished.startsOn ?? (status === 'started' ? dates.startsOn : undefined);
  const asked = {
    bufferDays: lengths.bufferDays,
    preparationDays:
      startsOn === undefined ? lengths.preparationDays : Math.max(0, workingDaysBetween(working, startsOn, heldOn)),
    followUpDays:
      wished.dueOn === undefined ? lengths.followUpDays : Math.max(0, workingDaysBetween(working, heldOn, wished.dueOn)),
  };
  const moved = movedTo(heldOn, asked, dates, working);
  return { ...moved, lengths: asked, dates: { ...moved.dates, ...(startsOn !== undefined && { startsOn }) } };
}
