import { lookupIn, type CardInputs } from '#scoring';
import { foldSubject, type FoldOptions } from '../replay/index.js';
import type { Log } from '../log/index.js';
import type { AnyReadModel, Beside, Folding } from '../read-model/index.js';
import type { Judging } from '../shared/references.js';
import { rulebookOf, type Grounds } from './grounds.js';
import { groundsFor, judgeCard } from './judge.js';
import { scorecards } from './index.js';
import type { Scorecard } from './scorecard.js';

/** A card, what it is judged by, and all that scoring made it from; without those inputs where it is not scored at all. */
export interface CardWithInputs {
  readonly card: Scorecard;
  readonly grounds: Grounds;
  readonly inputs: CardInputs | undefined;
}

const inputsOf = (card: Scorecard, grounds: Grounds, state: Judging): CardInputs | undefined => {
  const { rules, definition } = rulebookOf(card, grounds, state);
  if (card.outcome === 'not-scored' || !rules || !definition) return undefined;
  const { goals, baselines, earlier } = grounds;
  const context = { goals: lookupIn(goals), baselines: lookupIn(baselines), earlier: lookupIn(earlier) };
  return { definition, metrics: rules.metrics, facts: lookupIn(card.facts), context };
};

/**
 * Cards of one partner, folded from the log with everything that they were made from: as they are, as they were known, or as they would be
 * with imagined events. A card that no event has made is left out.
 */
export async function cardsWithInputs(
  log: Log,
  ids: readonly string[],
  options: Omit<FoldOptions, 'only'> = {},
): Promise<ReadonlyMap<string, CardWithInputs>> {
  const found = new Map<string, CardWithInputs>();
  const wanted = new Set(ids);
  const [first] = ids;
  if (first === undefined) return found;
  const finish = (document: Folding, references: Readonly<Record<string, unknown>>, beside: Beside<Folding>): Folding => {
    const open = document as unknown as Scorecard;
    const state = references as unknown as Judging;
    const cardsBeside = beside as unknown as Beside<Scorecard>;
    const card = judgeCard(open, state, cardsBeside);
    if (wanted.has(card.id)) {
      const grounds = groundsFor(open, state, cardsBeside);
      found.set(card.id, { card, grounds, inputs: inputsOf(card, grounds, state) });
    }
    return card;
  };
  const model: AnyReadModel = { ...(scorecards as AnyReadModel), finish };
  await foldSubject(log, model, model.subjectOf(first), { ...options, only: (id) => wanted.has(id) });
  return found;
}
