import { predecessor } from '#calendar';
import { ProblemError } from '#contracts';
import type { Credentials } from '#platform';
import { findPeriod, program, type Program } from '#programs';
import { cardsWithInputs, foldStream, type CardWithInputs, type Log, type Until } from '#projections';

/** The parts of a card's id. */
export interface CardName {
  readonly id: string;
  readonly partnerId: string;
  readonly programId: string;
  readonly periodId: string;
}

const noSuchCard = (id: string): ProblemError => new ProblemError('not-found', `there is no scorecard ${id}`, { path: 'id' });

/** The card that an id names. Throws `not-found`, also for one that the credentials may not see. */
export function cardNamed(id: string, { partnerId: own }: Credentials): CardName {
  const [partnerId = '', programId = '', periodId = '', ...more] = id.split('.');
  if (periodId === '' || more.length > 0 || (own !== undefined && own !== partnerId)) throw noSuchCard(id);
  return { id, partnerId, programId, periodId };
}

/** The card with its inputs, as it is or as it was known. Throws `not-found`. */
export async function cardAt(log: Log, { id }: CardName, until: Until = {}): Promise<CardWithInputs> {
  const found = (await cardsWithInputs(log, [id], { until })).get(id);
  if (!found) throw noSuchCard(id);
  return found;
}

/** The card of another period of the same partner and program. */
export const cardOfPeriod = ({ partnerId, programId }: CardName, periodId: string): CardName => ({
  id: `${partnerId}.${programId}.${periodId}`,
  partnerId,
  programId,
  periodId,
});

/** The period before; `undefined` where the program's calendar has none. */
export async function periodBefore(log: Log, { programId, periodId }: CardName): Promise<string | undefined> {
  const rules: Program = await foldStream(log, program, `program-${programId}`);
  const found = findPeriod(rules, periodId);
  return found && predecessor(found.calendar, found.period).id;
}
