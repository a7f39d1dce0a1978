import {
  cardId,
  goalAdjusted,
  goalAgreed,
  goalImposed,
  goalRetired,
  measurementExcuseRevoked,
  measurementExcused,
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementReturned,
  measurementVoided,
  periodClosed,
  periodOpened,
  periodReopened,
  type GoalSubject,
  type MeasurementIdentity,
} from '#contracts';
import type { Period } from '#calendar';
import type { RecordedEvent } from '#kernel';
import type { Program } from '#programs';
import { REFOLD, reactionsOf, type Folded, type Hindsight } from '../read-model/index.js';
import { isClosed } from '../shared/closure.js';
import { countingPeriods } from '../shared/counting-periods.js';
import { countingAgain, excusing } from '../shared/excused.js';
import { factsAfter, isNothing, type FactChange } from '../shared/facts-after.js';
import type { Judging, JudgingReferences } from '../shared/references.js';
import { rememberLast } from '../shared/remember-last.js';
import { cardsBefore, withEarlier } from './carried.js';
import { placeOf, type CardPlace } from './card-place.js';
import { groundsNow } from './grounds.js';
import type { Scorecard } from './scorecard.js';

const { on } = reactionsOf<Scorecard, JudgingReferences<Scorecard>>();

interface InPeriod {
  readonly data: { readonly partnerId: string; readonly programId: string; readonly periodId: string };
}

const placesOf = ({ data: { partnerId, programId, periodId } }: InPeriod, { program }: Judging): readonly CardPlace[] =>
  countingPeriods(program, periodId).periods.map((period) => placeOf(partnerId, programId, period));

const cardIds = rememberLast((program: Program, partnerId: string, programId: string, periodId: string) =>
  countingPeriods(program, periodId).periods.map(({ id }) => cardId(partnerId, programId, id)),
);
const keys = ({ data: { partnerId, programId, periodId } }: InPeriod, { program }: Judging) =>
  cardIds(program, partnerId, programId, periodId);

const beside = (event: InPeriod, state: Judging) => placesOf(event, state).flatMap((place) => cardsBefore(place, state));

/** A card that nothing is known of but its period; judging fills in the rest. */
const blank = (place: CardPlace): Scorecard => ({
  ...place,
  closed: false,
  parts: {},
  facts: {},
  partnerName: null,
  partnerType: null,
  markets: [],
  productLines: [],
  tier: null,
  rulesRevision: null,
  profileRevision: null,
  scorecardId: null,
  outcome: 'not-scored',
  notScored: null,
  total: null,
  beforeGates: null,
  band: null,
  coverage: null,
  withheld: null,
  criteria: [],
  gates: [],
});

const cardFor = (card: Scorecard | undefined, event: InPeriod, state: Judging, key: string): Scorecard => {
  if (card) return card;
  const place = placesOf(event, state).find(({ id }) => id === key);
  if (!place) throw new Error(`${key} is no card of ${event.data.periodId}`);
  return blank(place);
};

const periodOf = (card: Scorecard, event: InPeriod, { program }: Judging) => {
  const { calendar, periods } = countingPeriods(program, event.data.periodId);
  return { calendar, period: periods.find(({ id }) => id === card.periodId) as Period };
};

/** The card with other facts of one metric; a metric without any is left out. */
function counted(
  card: Scorecard,
  event: RecordedEvent<string, MeasurementIdentity>,
  change: FactChange,
  hindsight: Hindsight | undefined,
): Folded<Scorecard> {
  const { metricId } = event.data;
  const facts = factsAfter(card.facts[metricId], event, change, hindsight);
  if (facts === REFOLD) return REFOLD;
  if (!isNothing(facts)) return { ...card, facts: { ...card.facts, [metricId]: facts } };
  const { [metricId]: _nothing, ...others } = card.facts;
  return { ...card, facts: others };
}

/** A goal concerns the one card of exactly its period; a card of a closed one stays as it is. */
const goalKeys = ({ data: { partnerId, programId, periodId } }: { readonly data: GoalSubject }) => [
  cardId(partnerId, programId, periodId),
];
const judgedAgain = (card: Scorecard | undefined) => (card && !card.pinned ? { ...card } : card);

/** How facts, closings and goals change cards. */
export const scorecardReactions = [
  on(periodOpened, keys, (before, event, { key, references }) => {
    const card = cardFor(before, event, references, key);
    const { periodId } = event.data;
    return card.parts[periodId] === undefined ? { ...card, parts: { ...card.parts, [periodId]: 'open' } } : card;
  }),
  on(measurementRecorded, keys, (before, event, { key, references, hindsight }) =>
    counted(cardFor(before, event, references, key), event, { gives: event.data.measurement }, hindsight),
  ),
  on(measurementReturned, keys, (before, event, { key, references, hindsight }) =>
    counted(cardFor(before, event, references, key), event, { gives: event.data.measurement }, hindsight),
  ),
  on(measurementRestated, keys, (card, event, { hindsight }) => {
    const { previous, measurement } = event.data;
    return card && counted(card, event, { takes: previous, gives: measurement }, hindsight);
  }),
  on(
    measurementVoided,
    keys,
    (card, event, { hindsight }) => card && counted(card, event, { takes: event.data.previous }, hindsight),
  ),
  on(
    measurementMoved,
    keys,
    (card, event, { hindsight }) => card && counted(card, event, { takes: event.data.previous }, hindsight),
  ),
  on(measurementExcused, keys, (card, event, { hindsight }) => card && counted(card, event, excusing(event.data), hindsight)),
  on(
    measurementExcuseRevoked,
    keys,
    (card, event, { hindsight }) => card && counted(card, event, countingAgain(event.data), hindsight),
  ),
  on(
    periodClosed,
    keys,
    (before, event, { key, references, beside }) => {
      const card = cardFor(before, event, references, key);
      const parts = { ...card.parts, [event.data.periodId]: 'closed' as const };
      const { calendar, period } = periodOf(card, event, references);
      if (!isClosed(calendar, period, parts)) return { ...card, parts };
      const { programRevision, partnerRevision } = event.data;
      const decided = card.periodId === event.data.periodId ? { programRevision, partnerRevision } : undefined;
      const pinned = withEarlier(card, groundsNow(card, references, decided), references, beside);
      return { ...card, parts, closed: true, pinned };
    },
    beside,
  ),
  on(periodReopened, keys, (card, event) => {
    if (!card) return card;
    const { pinned: _pinned, ...open } = card;
    return { ...open, parts: { ...card.parts, [event.data.periodId]: 'open' }, closed: false };
  }),
  on(goalAgreed, goalKeys, judgedAgain),
  on(goalAdjusted, goalKeys, judgedAgain),
  on(goalImposed, goalKeys, judgedAgain),
  on(goalRetired, goalKeys, judgedAgain),
];
