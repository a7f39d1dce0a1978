import { predecessor, successor, type Period } from '#calendar';
import { findPeriod, type Program } from '#programs';
import { criteriaIn, type ScorecardDefinition } from '#scoring';
import type { Beside } from '../read-model/index.js';
import { groundsNow, rulebookOf, type Grounds } from './grounds.js';
import { placeOf, type CardPlace } from './card-place.js';
import type { Scorecard } from './scorecard.js';
import type { Judging } from '../shared/references.js';

/** Metrics whose value may be carried forward on a card, each with how many periods it may be taken from. */
type Carrying = ReadonlyMap<string, number>;

const NONE: Carrying = new Map();
const remembered = new WeakMap<ScorecardDefinition, Carrying>();
const farthest = new WeakMap<Program, number>();

function carryingOf(definition: ScorecardDefinition | undefined): Carrying {
  if (!definition) return NONE;
  let found = remembered.get(definition);
  if (!found) {
    const limits = new Map<string, number>();
    for (const { criterion } of criteriaIn(definition.structure))
      if (criterion.missing.kind === 'carry-forward')
        limits.set(criterion.metricId, Math.max(limits.get(criterion.metricId) ?? 0, criterion.missing.limit));
    remembered.set(definition, (found = limits));
  }
  return found;
}

const farthestOf = (carrying: Carrying): number => Math.max(0, ...carrying.values());

/** How many periods back any scorecard of the program, in any revision, may carry a value forward from. */
function farthestIn(program: Program): number {
  let found = farthest.get(program);
  if (found === undefined) {
    const definitions = [...program.scorecards.values()].flat().map(({ definition }) => definition);
    farthest.set(program, (found = Math.max(0, ...definitions.map((definition) => farthestOf(carryingOf(definition))))));
  }
  return found;
}

/** Cards of the same kind of period, one after the other from the next one on, as far as one calendar goes. */
function along(place: CardPlace, program: Program, count: number, step: typeof predecessor): readonly CardPlace[] {
  if (count === 0) return [];
  const found = findPeriod(program, place.periodId);
  if (!found) return [];
  const places: CardPlace[] = [];
  for (let period: Period = found.period; places.length < count;) {
    period = step(found.calendar, period);
    places.push(placeOf(place.partnerId, place.programId, period));
  }
  return places;
}

/** The cards that judging this one looks at: those of the periods before, as far back as it may carry a value forward. */
export function cardsBefore(place: CardPlace, state: Judging): readonly string[] {
  if (farthestIn(state.program) === 0) return [];
  const { definition } = rulebookOf(place, groundsNow(place, state), state);
  return along(place, state.program, farthestOf(carryingOf(definition)), predecessor).map(({ id }) => id);
}

/** The cards whose judgement may look at this one: those of the periods after. */
export const cardsAfter = (place: CardPlace, { program }: Judging): readonly string[] =>
  along(place, program, farthestIn(program), successor).map(({ id }) => id);

/** Grounds with the facts of earlier periods from which values may be carried forward. */
export function withEarlier(place: CardPlace, grounds: Grounds, state: Judging, beside: Beside<Scorecard>): Grounds {
  const carrying = carryingOf(rulebookOf(place, grounds, state).definition);
  if (carrying.size === 0) return grounds;
  const places = along(place, state.program, farthestOf(carrying), predecessor);
  const earlier: Grounds['earlier'] = {};
  for (const [metricId, limit] of carrying)
    earlier[metricId] = places.slice(0, limit).flatMap(({ id, periodId: period }, index) => {
      const facts = beside(id)?.facts[metricId];
      return facts ? [{ period, periodsBack: index + 1, facts }] : [];
    });
  return { ...grounds, earlier };
}
