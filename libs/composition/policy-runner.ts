import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ProblemError } from '#contracts';
import type { Dispatcher } from '#dispatch';
import { START, StoreUnavailable, type StoredEvent } from '#event-store';
import { policies } from '#policies';
import { anchorOf, anchorWrites, declareAnchors, forgetAnchor, standingOf, type Log } from '#projections';
import { ReadStoreUnavailable, type Checkpoint, type ReadStore } from '#read-store';

interface PolicySettings {
  readonly log: Log;
  readonly readStore: ReadStore;
  readonly dispatcher: Dispatcher;
  readonly ledgerId: string;
  readonly logger: Logger;
}

/** Where it is kept how far policies have come. */
export const CHECKPOINT = 'policies';
const PAUSE_MS = 1_000;
/** Types of events that a policy answers. */
export const ANSWERED: ReadonlySet<string> = new Set(policies.map(({ on }) => on));
const BUSY: ReadonlySet<string> = new Set(['store-unavailable', 'race-lost', 'command-in-flight']);

/**
 * Dispatches what policies answer to events, until the signal aborts. Each command has an id made of its event, so that a restart anywhere does
 * nothing twice; where the log was restored from an older copy, it begins with the first event again. A store that is away, or a lost race,
 * is waited for; a refusal is logged, and stands beside the ledger.
 */
export async function startPolicies(settings: PolicySettings, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await follow(settings, signal);
    } catch (error) {
      if (!isAway(error)) throw error;
      settings.logger.warn({ err: error }, 'policies wait for a store');
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

const isAway = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  error instanceof ReadStoreUnavailable ||
  (error instanceof ProblemError && BUSY.has(error.code));

async function follow(settings: PolicySettings, signal: AbortSignal): Promise<void> {
  const { log, readStore, ledgerId } = settings;
  await declareAnchors(readStore);
  let expected = await standingCheckpoint(settings);
  const after = expected?.ledgerId === ledgerId ? expected.position : START;
  for await (const batch of log.eventStore.subscribe({ after, signal, types: ANSWERED })) {
    for (const event of batch) await react(event, settings);
    const last = batch.at(-1);
    if (last === undefined) continue;
    const next = { ledgerId, position: last.position };
    const writes = [anchorWrites(CHECKPOINT, CHECKPOINT, anchorOf(last))];
    await readStore.commit({ writes, checkpoint: { key: CHECKPOINT, expected, next } });
    expected = next;
  }
}

/** The checkpoint, which is forgotten where the log does not hold (any more) what it rests on. */
async function standingCheckpoint({ log, readStore, ledgerId, logger }: PolicySettings): Promise<Checkpoint | undefined> {
  const checkpoint = await readStore.checkpoint(CHECKPOINT);
  if (checkpoint?.ledgerId !== ledgerId) return checkpoint;
  const standing = await standingOf(log.eventStore, readStore, CHECKPOINT, [checkpoint]);
  if (standing.stands) return checkpoint;
  logger.warn({ why: standing.why }, `policies begin with the first event again: ${standing.details}`);
  await readStore.forgetCheckpoint(CHECKPOINT);
  await forgetAnchor(readStore, CHECKPOINT);
  return undefined;
}

async function react(stored: StoredEvent, { log, dispatcher, logger }: PolicySettings): Promise<void> {
  for (const { name, on, react } of policies) {
    if (on !== stored.type) continue;
    const event = log.decode(stored);
    for (const [index, command] of react(event).entries()) {
      const correlationId = event.metadata.$correlationId;
      const key = `${event.id}/${name}/${index}`;
      const problem = await dispatcher.dispatchOwn(command, { key, correlationId, causationId: event.id });
      if (problem && BUSY.has(problem.code)) throw problem;
      if (problem)
        logger.error({ policy: name, event: event.id, code: problem.code }, `a policy was refused: ${problem.message}`);
    }
  }
}
