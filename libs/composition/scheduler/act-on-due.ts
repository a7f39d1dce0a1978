import type { Logger } from 'pino';
import type { ProblemError } from '#contracts';
import type { Dispatcher } from '#dispatch';
import type { Clock } from '#kernel';
import { CollectionUnknown, type Document, type ReadStore } from '#read-store';
import { dueSources, type DueSource } from './due/index.js';

/** What a round of the scheduler needs. */
export interface Due {
  readonly readStore: ReadStore;
  readonly dispatcher: Pick<Dispatcher, 'dispatchOwn'>;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'error'>;
  /** How many documents are read, and held, at a time. */
  readonly page?: number;
  /** The read models that say what is due; all of them unless given. */
  readonly sources?: readonly DueSource[];
}

const PAGE = 500;

/** What cannot be done now, and is done in a later round. */
const LATER: ReadonlySet<string> = new Set([
  'store-unavailable',
  'race-lost',
  'command-in-flight',
  'moment-not-due',
  'escalation-not-due',
]);

/**
 * One round: everything that is due by the clock is acted upon, read model by read model, page by page, in the order in which it became due. A
 * command has an id made of what it acts on and when, so that it takes effect once, however often and by whomever it is issued. Throws what stores
 * throw that are away. How many commands were issued.
 */
export async function actOnDue({ sources = dueSources, ...round }: Due): Promise<number> {
  const now = round.clock.now();
  let issued = 0;
  for (const source of sources) issued += await actOnAll(source, now, round);
  return issued;
}

type Round = Omit<Due, 'sources'>;

/** Acts on all documents of a read model that are due. */
async function actOnAll(source: DueSource, now: string, round: Round): Promise<number> {
  const { readStore, page = PAGE } = round;
  const { readModel, field } = source;
  const collection = await readStore.resolve(readModel);
  if (collection === undefined) return 0;
  const due = { filter: [{ field, is: 'lte', value: now }], sort: [{ field, descending: false }] } as const;
  let issued = 0;
  let cursor: string | undefined;
  do {
    const found = await readStore.find(collection, { ...due, limit: page, ...(cursor !== undefined && { cursor }) }).catch(gone);
    const counts = await Promise.all(found.documents.map((document) => actOn(source, document, now, round)));
    issued += counts.reduce((sum, count) => sum + count, 0);
    cursor = found.next;
  } while (cursor !== undefined);
  return issued;
}

/** A collection that a rebuild has replaced meanwhile has nothing due; the next round reads the new one. */
function gone(error: unknown): { readonly documents: readonly []; readonly next?: string } {
  if (error instanceof CollectionUnknown) return { documents: [] };
  throw error;
}

/** Does what is due with a document, one command after the other. */
async function actOn(source: DueSource, document: Document, now: string, { dispatcher, logger }: Round): Promise<number> {
  const commands = source.commandsFor(document, now);
  for (const { key, ...command } of commands) {
    const problem = await dispatcher.dispatchOwn(command, { key, correlationId: key, causationId: key });
    if (problem) tell(problem, { key, ...command }, logger);
  }
  return commands.length;
}

function tell(problem: ProblemError, what: object, logger: Due['logger']): void {
  if (problem.code === 'store-unavailable') throw problem;
  if (!LATER.has(problem.code)) logger.error({ ...what, code: problem.code }, `the scheduler was refused: ${problem.message}`);
}
