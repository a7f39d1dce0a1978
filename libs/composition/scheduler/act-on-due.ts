import type { Logger } from 'pino';
import type { Moment, ProblemError } from '#contracts';
import type { Dispatcher } from '#dispatch';
import type { Clock } from '#kernel';
import type { AgendaEntry } from '#projections';
import { CollectionUnknown, type ReadStore } from '#read-store';

/** What a round of the scheduler needs. */
export interface Due {
  readonly readStore: ReadStore;
  readonly dispatcher: Pick<Dispatcher, 'dispatchOwn'>;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'error'>;
  /** How many entries of the agenda are read, and held, at a time. */
  readonly page?: number;
}

const PAGE = 500;

const COMMANDS: Readonly<Record<Moment['kind'], string>> = {
  open: 'OpenActivity',
  'remind-before': 'RemindOfDue',
  'remind-after': 'RemindOfDue',
  overdue: 'RecordOverdue',
};

/** What cannot be done now, and is done in a later round. */
const LATER: ReadonlySet<string> = new Set(['store-unavailable', 'race-lost', 'command-in-flight', 'moment-not-due']);

/**
 * One round: everything in the agenda that is due by the clock is acted upon, page by page, in the order in which it became due. A command has an
 * id made of item, kind of moment and instant, so that it takes effect once, however often and by whomever it is issued. Throws what stores
 * throw that are away. How many commands were issued.
 */
export async function actOnDue({ readStore, dispatcher, clock, logger, page = PAGE }: Due): Promise<number> {
  const collection = await readStore.resolve('agenda');
  if (collection === undefined) return 0;
  const now = clock.now();
  const due = { filter: [{ field: 'nextAt', is: 'lte', value: now }], sort: [{ field: 'nextAt', descending: false }] } as const;
  const act = (entry: AgendaEntry) => actOn(entry, now, dispatcher, logger);
  let issued = 0;
  let cursor: string | undefined;
  do {
    const found = await readStore.find(collection, { ...due, limit: page, ...(cursor !== undefined && { cursor }) }).catch(gone);
    const entries = found.documents as unknown as readonly AgendaEntry[];
    const counts = await Promise.all(entries.map(act));
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

/** Acts on all moments of an entry that have come, one after the other. */
async function actOn(
  { partnerId, itemId, moments, pausedFrom }: AgendaEntry,
  now: string,
  dispatcher: Due['dispatcher'],
  logger: Due['logger'],
): Promise<number> {
  const come = moments.filter(({ at, on }) => at <= now && (pausedFrom === undefined || on < pausedFrom));
  for (const { kind, at } of come) {
    const key = `schedule/${itemId}/${kind}/${at}`;
    const command = { command: COMMANDS[kind], body: { partnerId, itemId, at } };
    const problem = await dispatcher.dispatchOwn(command, { key, correlationId: key, causationId: key });
    if (problem) tell(problem, { partnerId, itemId, kind, at }, logger);
  }
  return come.length;
}

function tell(problem: ProblemError, what: object, logger: Due['logger']): void {
  if (problem.code === 'store-unavailable') throw problem;
  if (!LATER.has(problem.code)) logger.error({ ...what, code: problem.code }, `the scheduler was refused: ${problem.message}`);
}
